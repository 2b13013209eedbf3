// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import java.util.Optional;
import java.util.regex.Pattern;

/** The characters of a telephone number once its punctuation is gone: digits, perhaps behind one plus. */
final class DialledDigits {
    /** Longest dial string taken: VICIdial's dial prefix (20) and fifteen digits (E.164) behind {@code 011}. */
    private static final int MAX_LENGTH = 38;
    private static final Pattern PUNCTUATION = Pattern.compile("[ ()./-]");
    private static final Pattern PLUS_AND_DIGITS = Pattern.compile("\\+?[0-9]+");

    private DialledDigits() {}

    static Optional<String> tryParse(String raw) {
        if (raw.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        String dialled = PUNCTUATION.matcher(raw).replaceAll("");
        return dialled.length() <= MAX_LENGTH && PLUS_AND_DIGITS.matcher(dialled).matches()
                ? Optional.of(dialled)
                : Optional.empty();
    }
}
