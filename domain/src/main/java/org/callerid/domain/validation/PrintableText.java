// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.validation;

/** Tells whether a text can be stored and shown as it is. */
public final class PrintableText {
    private PrintableText() {}

    /**
     * Format characters hide or reorder text; unpaired surrogates and unassigned characters cannot be stored or
     * displayed.
     */
    public static boolean isPrintable(String text) {
        return text.codePoints().allMatch(PrintableText::isPrintable);
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
