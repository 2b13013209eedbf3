// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.util.Optional;
import java.util.regex.Pattern;
import org.callerid.domain.numbering.AreaCode;

/** One of the company's numbers, as it is shown: ten digits, or 7 to 15 with another country's code first (E.164). */
public record CallerIdNumber(String digits) implements Comparable<CallerIdNumber> {
    private static final Pattern ALLOWED = Pattern.compile("[0-9]{7,15}");
    private static final Pattern PUNCTUATION = Pattern.compile("[ ()./-]");
    private static final Pattern COUNTRY_CODE_ONE = Pattern.compile("\\+?1[0-9]{10}");
    private static final int NATIONAL_LENGTH = 10;
    private static final int LONGEST_INPUT = 40;

    public CallerIdNumber {
        if (!ALLOWED.matcher(digits).matches()) {
            throw unusable();
        }
    }

    /**
     * A number as operators write it: {@code 2125551234}, {@code +1 (212) 555-1234}, {@code +442071234567}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static CallerIdNumber written(String raw) {
        if (raw.length() > LONGEST_INPUT) {
            throw unusable();
        }
        String bare = PUNCTUATION.matcher(raw).replaceAll("");
        if (COUNTRY_CODE_ONE.matcher(bare).matches()) {
            return new CallerIdNumber(bare.substring(bare.length() - NATIONAL_LENGTH));
        }
        return new CallerIdNumber(bare.startsWith("+") ? bare.substring(1) : bare);
    }

    /** The area code a ten-digit number begins with. */
    public Optional<AreaCode> areaCode() {
        return digits.length() == NATIONAL_LENGTH
                ? Optional.of(new AreaCode(digits.substring(0, 3)))
                : Optional.empty();
    }

    private static IllegalArgumentException unusable() {
        return new IllegalArgumentException("caller_id must be a phone number of 7 to 15 digits");
    }

    @Override
    public int compareTo(CallerIdNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
