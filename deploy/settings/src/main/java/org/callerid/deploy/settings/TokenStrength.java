// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.List;
import java.util.Locale;

/** Which admin tokens are hard to guess. */
final class TokenStrength {
    private static final int MIN_LENGTH = 32;
    /** What {@link #isHardToGuess} requires. */
    static final String DESCRIPTION = MIN_LENGTH + " random characters or more and no well-known default";
    private static final int MIN_DISTINCT_CHARACTERS = 6;
    /** Letters and digits of the placeholders that examples and templates contain instead of a token. */
    private static final List<String> WELL_KNOWN = List.of("changeme", "changethis", "yoursecureadmintoken",
            "youradmintoken", "yoursecrettoken", "replaceme", "replacethis");

    private TokenStrength() {}

    /**
     * Converts a configured token.
     *
     * @throws IllegalArgumentException if it is easily guessed
     */
    static Secret requireHardToGuess(String token) {
        if (!isHardToGuess(token)) {
            throw new IllegalArgumentException("easily guessed");
        }
        return new Secret(token);
    }

    static boolean isHardToGuess(String token) {
        String plain = token.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return token.length() >= MIN_LENGTH && token.chars().distinct().count() >= MIN_DISTINCT_CHARACTERS
                && WELL_KNOWN.stream().noneMatch(plain::contains);
    }
}
