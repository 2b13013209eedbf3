// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.validation.InvalidValueException;

/** The messages at the top of a page. */
@RequestScoped
public class FacesMessages {
    private final Messages messages;
    private final LocalizedErrors errors;

    @Inject
    public FacesMessages(Messages messages, LocalizedErrors errors) {
        this.messages = messages;
        this.errors = errors;
    }

    /**
     * Adds an information message.
     *
     * @param key of {@link Messages}
     */
    void info(String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, messages.of(key, values));
    }

    /**
     * Adds an error message.
     *
     * @param key of {@link Messages}
     */
    void error(String key, Object... values) {
        add(FacesMessage.SEVERITY_ERROR, messages.of(key, values));
    }

    /** Adds the domain's message about an invalid value. */
    void invalid(InvalidValueException why) {
        add(FacesMessage.SEVERITY_ERROR, errors.message(why.reason()));
    }

    /** Adds a link that leads to undoing the batch. */
    void offerUndo(BatchId batch) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put("batch", batch.value().toString());
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, ""));
    }
}
