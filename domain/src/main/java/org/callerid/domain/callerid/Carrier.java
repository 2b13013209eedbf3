// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

/**
 * The telephone company a number was bought from.
 *
 * @param name 1 to 64 characters, no control characters
 */
public record Carrier(String name) {
    private static final int LONGEST = 64;

    public Carrier {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("carrier must be 1 to 64 printable characters");
        }
    }
}
