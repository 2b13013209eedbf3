// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

/**
 * Who makes a change, and from where.
 *
 * @param name 1 to 64 printable characters, such as {@code api 10.1.2.3}
 */
public record Actor(String name) {
    private static final int MAX_LENGTH = 64;

    public Actor {
        if (name.isBlank() || name.length() > MAX_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an actor's name must be 1 to 64 printable characters");
        }
    }
}
