// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContextWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Faces during one request, in English unless told otherwise. */
final class FakeFaces implements AfterEachCallback {
    private final FakeExternalContext external = new FakeExternalContext();
    private final List<FacesMessage> said = new ArrayList<>();
    private Locale language = Locale.ENGLISH;
    private String view = "/overview.xhtml";
    private boolean postback;
    private final View root;

    FakeFaces() {
        new Context().enter();
        root = new View();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Context.leave();
    }

    FakeExternalContext external() {
        return external;
    }

    FakeFaces with(String parameter, String... values) {
        external.parameter(parameter, values);
        return this;
    }

    void in(Locale locale) {
        language = locale;
    }

    void at(String viewId) {
        view = viewId;
    }

    void post() {
        postback = true;
    }

    /** Empty if the answer leads nowhere else. */
    String redirect() {
        return external.redirect();
    }

    List<String> infos() {
        return said(FacesMessage.SEVERITY_INFO);
    }

    List<String> errors() {
        return said(FacesMessage.SEVERITY_ERROR);
    }

    private List<String> said(FacesMessage.Severity severity) {
        return said.stream()
                .filter(one -> one.getSeverity().equals(severity))
                .map(FacesMessage::getSummary)
                .toList();
    }

    private final class Context extends FacesContextWrapper {
        Context() {
            super(null);
        }

        void enter() {
            setCurrentInstance(this);
        }

        static void leave() {
            setCurrentInstance(null);
        }

        @Override
        public ExternalContext getExternalContext() {
            return external;
        }

        @Override
        public UIViewRoot getViewRoot() {
            return root;
        }

        @Override
        public boolean isPostback() {
            return postback;
        }

        @Override
        public void addMessage(@Nullable String component, FacesMessage message) {
            said.add(message);
        }
    }

    private final class View extends UIViewRoot {
        @Override
        public Locale getLocale() {
            return language;
        }

        @Override
        public String getViewId() {
            return view;
        }
    }
}
