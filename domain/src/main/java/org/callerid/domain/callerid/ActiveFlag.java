// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.util.Locale;
import java.util.Set;
import org.callerid.domain.validation.InvalidValueException;

/** Parses the active flag as people, databases and spreadsheets write it. */
public final class ActiveFlag {
    private static final Set<String> ACTIVE = Set.of("1", "y", "yes", "true", "t", "on", "active", "enabled");
    private static final Set<String> INACTIVE = Set.of("0", "n", "no", "false", "f", "off", "inactive", "disabled");

    private ActiveFlag() {}

    /** @throws InvalidValueException if {@code text} means neither active nor inactive */
    public static boolean parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (ACTIVE.contains(word)) {
            return true;
        }
        if (INACTIVE.contains(word)) {
            return false;
        }
        throw new InvalidValueException("is-active", "is_active must be 1 or 0, yes or no, or active or inactive");
    }
}
