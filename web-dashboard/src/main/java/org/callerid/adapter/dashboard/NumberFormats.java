// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Locale;

/** Counts and percentages in the operator's language. */
@Named("numberFormats")
@RequestScoped
public class NumberFormats {
    public String count(long things) {
        return NumberFormat.getIntegerInstance(locale()).format(things);
    }

    /**
     * Formats a percentage.
     *
     * @param share 1 for all
     */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale()).format(share);
    }

    /** A rate with one decimal. */
    public String rate(double value) {
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
