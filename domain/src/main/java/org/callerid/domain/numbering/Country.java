// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import java.util.regex.Pattern;

/** A country or dependent territory, such as {@code US} or {@code PR} (ISO 3166-1 alpha-2). */
public record Country(String code) {
    private static final Pattern TWO_LETTERS = Pattern.compile("[A-Z]{2}");

    public Country {
        if (!TWO_LETTERS.matcher(code).matches()) {
            throw new IllegalArgumentException("not two capital letters: " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
