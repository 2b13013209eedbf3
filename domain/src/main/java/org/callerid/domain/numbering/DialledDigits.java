// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import java.util.Optional;
import java.util.regex.Pattern;

/** A dialled number without its punctuation: digits, optionally after one plus. */
final class DialledDigits {
    /** Longest dial string accepted: VICIdial's dial prefix (20), then {@code 011} and fifteen digits (E.164). */
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
