// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.util.Optional;
import org.callerid.domain.validation.InvalidValueException;
import org.callerid.domain.validation.PrintableText;

/**
 * Why an operator makes a change, in the operator's words.
 *
 * @param text 1 to 200 printable characters
 */
public record Reason(String text) {
    private static final int MAX_LENGTH = 200;

    public Reason {
        text = text.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > MAX_LENGTH
                || !PrintableText.isPrintable(text)) {
            throw new InvalidValueException("reason", "a reason must be 1 to {0} printable characters", MAX_LENGTH);
        }
    }

    /** Empty if the text is blank. */
    public static Optional<Reason> parse(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new Reason(text));
    }
}
