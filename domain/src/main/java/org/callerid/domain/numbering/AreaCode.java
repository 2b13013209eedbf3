// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/**
 * The first three digits of a ten-digit number (NPA). Any three digits are valid, since test numbers use unassigned
 * codes.
 */
public record AreaCode(String digits) implements Comparable<AreaCode> {
    private static final Pattern THREE_DIGITS = Pattern.compile("[0-9]{3}");

    public AreaCode {
        if (!THREE_DIGITS.matcher(digits).matches()) {
            throw new InvalidValueException("area-code", "area_code must be three digits");
        }
    }

    @Override
    public int compareTo(AreaCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
