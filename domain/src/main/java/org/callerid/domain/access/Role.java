// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an operator is trusted with. Each role may do what the one before it may, and more. */
public enum Role {
    VIEWER,
    MANAGER,
    ADMIN;

    public boolean may(Permission permission) {
        return switch (permission) {
            case READ -> true;
            case CHANGE_NUMBERS -> this != VIEWER;
            case ADMINISTER -> this == ADMIN;
        };
    }

    /** The role with the fewest permissions that has this one. */
    public static Role leastFor(Permission permission) {
        return Arrays.stream(values()).filter(role -> role.may(permission)).findFirst().orElseThrow();
    }

    /** Empty if no role has this name, in upper or lower case. */
    public static Optional<Role> tryParse(String name) {
        return Arrays.stream(values()).filter(role -> role.displayName().equalsIgnoreCase(name)).findFirst();
    }

    /** As settings and messages name it. */
    public String displayName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
