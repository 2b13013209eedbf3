// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import org.callerid.domain.validation.InvalidValueException;

/**
 * The telephone company that a number was bought from.
 *
 * @param name 1 to 64 printable characters
 */
public record Carrier(String name) {
    private static final int MAX_LENGTH = 64;

    public Carrier {
        name = name.strip();
        if (name.isEmpty() || name.length() > MAX_LENGTH || !name.codePoints().allMatch(Carrier::isPrintable)) {
            throw new InvalidValueException("carrier", "carrier must be 1 to {0} printable characters", MAX_LENGTH);
        }
    }

    /**
     * Format characters hide or reorder text; unpaired surrogates and unassigned characters cannot be stored or
     * displayed.
     */
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
