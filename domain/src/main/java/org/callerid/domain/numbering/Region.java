// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import java.util.Locale;
import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/** A state of the United States, the District of Columbia, or a province or territory of Canada: its postal code. */
public record Region(String code) implements Comparable<Region> {
    private static final Pattern TWO_LETTERS = Pattern.compile("[A-Z]{2}");

    public Region {
        if (!TWO_LETTERS.matcher(code).matches()) {
            throw new IllegalArgumentException("not two capital letters: " + code);
        }
    }

    /**
     * The region with this postal code, in upper or lower case; there need not be one.
     *
     * @throws InvalidValueException if it is not two letters
     */
    public static Region parse(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!TWO_LETTERS.matcher(code).matches()) {
            throw new InvalidValueException("region", "state must be two letters, such as CA");
        }
        return new Region(code);
    }

    @Override
    public int compareTo(Region other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
