// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import org.jspecify.annotations.Nullable;

/**
 * Escapes for JSON that the integration guide's dialplan passes to a shell in single quotes: nothing may end the
 * quotes.
 */
final class ShellSafeEscapes extends CharacterEscapes {
    static final int MAX_ASCII = 127;
    private static final long serialVersionUID = 1;
    private static final int MIN_PRINTABLE = 32;
    private static final String SHELL_METACHARACTERS = "'`$\\";

    private final int[] escapes = escapes();

    private static int[] escapes() {
        int[] escapes = standardAsciiEscapesForJSON();
        for (int control = 0; control < MIN_PRINTABLE; control++) {
            escapes[control] = ESCAPE_STANDARD;
        }
        escapes[MAX_ASCII] = ESCAPE_STANDARD;
        SHELL_METACHARACTERS.chars().forEach(character -> escapes[character] = ESCAPE_STANDARD);
        return escapes;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return escapes.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return null;
    }
}
