// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.callerid.domain.validation.InvalidValue;

/** Why a value is invalid, in the operator's language and with the labels of the pages. */
@Named("errors")
@RequestScoped
public class LocalizedErrors {
    private static final String BUNDLE = "org.callerid.adapter.dashboard.LocalizedErrors";

    public String message(InvalidValue reason) {
        return message(reason, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** The service's own English message, if there is no translation. */
    static String message(InvalidValue reason, Locale locale) {
        ResourceBundle patterns = ResourceBundle.getBundle(BUNDLE, locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String pattern = patterns.containsKey(reason.key()) ? patterns.getString(reason.key()) : reason.pattern();
        return new InvalidValue(reason.key(), pattern, reason.arguments()).message();
    }
}
