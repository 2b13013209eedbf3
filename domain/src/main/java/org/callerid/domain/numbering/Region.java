// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import java.util.regex.Pattern;

/** A state of the United States, the District of Columbia, or a province or territory of Canada: its postal code. */
public record Region(String code) implements Comparable<Region> {
    private static final Pattern TWO_LETTERS = Pattern.compile("[A-Z]{2}");

    public Region {
        if (!TWO_LETTERS.matcher(code).matches()) {
            throw new IllegalArgumentException("not two capital letters: " + code);
        }
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
