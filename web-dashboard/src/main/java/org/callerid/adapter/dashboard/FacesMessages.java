// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.callerid.domain.validation.InvalidValueException;

/** What a page tells its operator above everything else. */
@RequestScoped
public class FacesMessages {
    private final Messages messages;
    private final LocalizedErrors errors;

    @Inject
    public FacesMessages(Messages messages, LocalizedErrors errors) {
        this.messages = messages;
        this.errors = errors;
    }

    /** @param key of {@link Messages} */
    void info(String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, messages.of(key, values));
    }

    /** @param key of {@link Messages} */
    void error(String key, Object... values) {
        add(FacesMessage.SEVERITY_ERROR, messages.of(key, values));
    }

    /** What the domain says of an unusable value. */
    void invalid(InvalidValueException why) {
        add(FacesMessage.SEVERITY_ERROR, errors.message(why.reason()));
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, ""));
    }
}
