// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/**
 * The beginning of a destination, or all of it.
 *
 * @param digits of a {@link Destination}, from the first on; 1 to 15
 */
public record DestinationPrefix(String digits) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");
    private static final Pattern DECORATION = Pattern.compile("[\\s\\p{Zs}\\p{Cf}().,/\\p{Pd}]+");
    private static final Pattern INTERNATIONAL = Pattern.compile("^(?:\\+|00(?=[1-9])|011(?=[1-9]))");
    private static final Pattern COUNTRY_CODE_ONE = Pattern.compile("^1(?=[2-9])");
    private static final int NATIONAL_LENGTH = 10;

    public DestinationPrefix {
        if (!DIGITS.matcher(digits).matches()) {
            throw invalid();
        }
    }

    /**
     * Parses what people paste: {@code (213) 555}, {@code +1213}, {@code 213-555-0142}, {@code 0044 20}, or a number as
     * it was dialled, such as {@code 912135550142}.
     *
     * @throws InvalidValueException if it cannot be the beginning of a destination
     */
    public static DestinationPrefix parse(String text) {
        String dialled = DECORATION.matcher(text).replaceAll("");
        Matcher international = INTERNATIONAL.matcher(dialled);
        if (international.find()) {
            return new DestinationPrefix(withoutCountryCodeOne(dialled.substring(international.end())));
        }
        return new DestinationPrefix(dialled.length() < NATIONAL_LENGTH
                ? withoutCountryCodeOne(dialled)
                : complete(dialled));
    }

    private static String withoutCountryCodeOne(String digits) {
        return COUNTRY_CODE_ONE.matcher(digits).replaceFirst("");
    }

    /** A whole number may have been dialled with a prefix, or pasted as it is stored. */
    private static String complete(String dialled) {
        try {
            return Destination.parse(dialled).digits();
        } catch (InvalidValueException notDialledSo) {
            return dialled;
        }
    }

    public boolean isPrefixOf(String destination) {
        return destination.startsWith(digits);
    }

    private static InvalidValueException invalid() {
        return new InvalidValueException("destination.prefix", "a destination begins with 1 to 15 digits");
    }
}
