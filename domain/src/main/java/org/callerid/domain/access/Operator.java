// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.access;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A person or a program that manages the service.
 *
 * @param name 1 to 32 letters, digits, dots, dashes and underscores
 */
public record Operator(String name, Role role) implements Serializable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    /** Who has the admin token. */
    public static final Operator ADMIN = new Operator("admin", Role.ADMIN);

    public Operator {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an operator's name must be 1 to 32 letters, digits, dots, dashes or underscores");
        }
    }

    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
