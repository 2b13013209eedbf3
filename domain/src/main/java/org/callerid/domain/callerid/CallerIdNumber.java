// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.util.Optional;
import java.util.regex.Pattern;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValueException;

/**
 * One of the company's numbers, in the form that people see: ten digits without the country code for North America, or
 * {@code +} and 7 to 15 digits (E.164) for any other country. A North American area code is a digit from 2 to 9, a
 * digit from 0 to 8 and any digit, but not an N11 code (211 to 911); an exchange begins with 2 to 9 (NANPA).
 *
 * @param value ten digits, or a plus and digits
 */
public record CallerIdNumber(String value) implements Comparable<CallerIdNumber> {
    private static final Pattern NORTH_AMERICAN = Pattern.compile("(?!.11)[2-9][0-8][0-9][2-9][0-9]{6}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+(?!1)[1-9][0-9]{6,14}");

    public CallerIdNumber {
        if (!NORTH_AMERICAN.matcher(value).matches() && !INTERNATIONAL.matcher(value).matches()) {
            throw invalid();
        }
    }

    /**
     * Parses a number as people write it: {@code 2125551234}, {@code +1 (212) 555-1234}, {@code 0044 20 7183 8750}.
     * Never guesses: text that could mean another number, a range or an extension is rejected.
     *
     * @throws InvalidValueException if it is not a caller id; the message says how to write one
     */
    public static CallerIdNumber parse(String text) {
        return new CallerIdNumber(CallerIdNormalizer.normalize(text).orElseThrow(CallerIdNumber::invalid));
    }

    /** Empty for a number outside North America. */
    public Optional<AreaCode> areaCode() {
        return isInternational() ? Optional.empty() : Optional.of(new AreaCode(value.substring(0, 3)));
    }

    /** Whether the number is outside North America. Such a number has no area code. */
    public boolean isInternational() {
        return value.startsWith("+");
    }

    private static InvalidValueException invalid() {
        return new InvalidValueException("caller-id",
                "caller_id must be a North American number, such as 2125551234, or + with country code and number, such as"
                        + " +442071838750");
    }

    @Override
    public int compareTo(CallerIdNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
