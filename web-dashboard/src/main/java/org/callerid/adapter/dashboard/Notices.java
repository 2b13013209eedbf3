// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.callerid.domain.validation.InvalidValueException;

/** What a page tells its operator above everything else. */
@RequestScoped
public class Notices {
    private final Words words;
    private final LocalizedErrors errors;

    @Inject
    public Notices(Words words, LocalizedErrors errors) {
        this.words = words;
        this.errors = errors;
    }

    /** @param key of {@link Words} */
    void done(String key, Object... values) {
        say(FacesMessage.SEVERITY_INFO, words.of(key, values));
    }

    /** @param key of {@link Words} */
    void failed(String key, Object... values) {
        say(FacesMessage.SEVERITY_ERROR, words.of(key, values));
    }

    /** What the domain says of an unusable value. */
    void refused(InvalidValueException why) {
        say(FacesMessage.SEVERITY_ERROR, errors.message(why.reason()));
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, ""));
    }
}
