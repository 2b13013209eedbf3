// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;

/** Telephone numbers as people read them: {@code (212) 459-0482}, and those of other countries with a plus. */
@Named("phoneNumberFormats")
@RequestScoped
public class PhoneNumberFormats {
    private static final Pattern NORTH_AMERICAN = Pattern.compile("([2-9][0-9]{2})([2-9][0-9]{2})([0-9]{4})");
    private static final Pattern INTERNATIONAL = Pattern.compile("[1-9][0-9]{6,14}");

    public String of(CallerIdNumber number) {
        return format(number.value());
    }

    public String of(Destination destination) {
        return destination.areaCode().isPresent() ? format(destination.digits()) : "+" + destination.digits();
    }

    public String of(String digits) {
        return format(digits);
    }

    /** A destination of which only the digits are known: ten may be those of a number abroad. */
    public String destination(String digits) {
        String formatted = format(digits);
        return formatted.equals(digits) && INTERNATIONAL.matcher(digits).matches() ? "+" + digits : formatted;
    }

    /** Numbers of other countries, and what is no number, stay as they are. */
    static String format(String digits) {
        Matcher number = NORTH_AMERICAN.matcher(digits);
        return number.matches() ? number.replaceFirst("($1) $2-$3") : digits;
    }
}
