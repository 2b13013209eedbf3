// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Generates ids that link an error response to its log entry. */
public final class ErrorId {
    /** No digit, which a dialplan could take for part of a number, and no vowel, so that no id reads as a word. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 8;

    private ErrorId() {}

    public static String next() {
        return ThreadLocalRandom.current()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
