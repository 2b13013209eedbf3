// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.util.Optional;

/**
 * Who makes a change, and from where.
 *
 * @param name 1 to 64 printable characters, such as {@code ana}
 * @param address of the client, 1 to 64 printable characters; empty if it is not known
 */
public record Actor(String name, Source source, Optional<String> address) {
    private static final int MAX_LENGTH = 64;

    public Actor {
        requirePrintable(name);
        address.ifPresent(Actor::requirePrintable);
    }

    private static void requirePrintable(String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an actor's name and address must be 1 to 64 printable characters");
        }
    }

    /** What the change was made with. */
    public enum Source {
        DASHBOARD,
        API,
        COMMAND_LINE
    }
}
