// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The dashboard's texts in the operator's language. */
@RequestScoped
public class Messages {
    private static final String BUNDLE = "org.callerid.adapter.dashboard.Messages";

    /**
     * The text for a key.
     *
     * @param key of {@code Messages.properties}
     */
    String of(String key, Object... values) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        String text = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }
}
