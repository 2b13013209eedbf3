// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.Flash;
import jakarta.faces.context.FlashWrapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.Role;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.Attribution;
import org.jspecify.annotations.Nullable;

/** What surrounds a request of {@link #ANA} at 10.0.0.1, and what is answered. */
final class FakeExternalContext extends ExternalContextWrapper {
    static final Operator ANA = new Operator("ana", Role.MANAGER);
    static final Attribution BY_ANA = new Attribution(
            new Actor("ana", Actor.Source.DASHBOARD, Optional.of("10.0.0.1")));

    private final Map<String, String[]> parameters = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> application = new HashMap<>();
    private final Map<String, Object> kept = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Flash flash = new KeptFlash();
    private FakeRequest request = new FakeRequest("GET", "/dashboard/overview.xhtml");
    private String redirect = "";
    private int status = 200;
    private boolean messagesKept;

    FakeExternalContext() {
        super(null);
        signIn(ANA);
    }

    void signIn(Operator operator) {
        attributes.put(SignedInOperator.ATTRIBUTE, new SignedInOperator(operator, "10.0.0.1"));
    }

    void take(FakeRequest taken) {
        request = taken;
    }

    void parameter(String name, String... values) {
        parameters.put(name, values);
    }

    /** Empty if the answer leads nowhere else. */
    String redirect() {
        return redirect;
    }

    /** Whether the page that is shown next tells what was said here. */
    boolean areMessagesKept() {
        return messagesKept;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    @Override
    public Map<String, String> getRequestParameterMap() {
        Map<String, String> first = new HashMap<>();
        parameters.forEach((name, values) -> first.put(name, values[0]));
        return first;
    }

    @Override
    public Map<String, String[]> getRequestParameterValuesMap() {
        return parameters;
    }

    /** Where components keep what they find out about themselves. */
    @Override
    public Map<String, Object> getApplicationMap() {
        return application;
    }

    @Override
    public Map<String, Object> getRequestMap() {
        return attributes;
    }

    @Override
    public Object getRequest() {
        return request.asServlet();
    }

    @Override
    public Flash getFlash() {
        return flash;
    }

    @Override
    public void redirect(String address) {
        redirect = address;
    }

    @Override
    public void setResponseStatus(int code) {
        status = code;
    }

    @Override
    public void setResponseHeader(String name, String value) {
        headers.put(name, value);
    }

    private final class KeptFlash extends FlashWrapper {
        KeptFlash() {
            super(null);
        }

        @Override
        public @Nullable Object get(Object key) {
            return kept.get(key);
        }

        @Override
        public @Nullable Object put(String key, Object value) {
            return kept.put(key, value);
        }

        @Override
        public void setKeepMessages(boolean keep) {
            messagesKept = keep;
        }
    }
}
