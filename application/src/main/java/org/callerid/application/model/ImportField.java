// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that a sheet can have, in the order in which they are exported. */
public enum ImportField {
    CALLER_ID,
    CARRIER,
    AREA_CODE,
    HOURLY_LIMIT,
    DAILY_LIMIT,
    IS_ACTIVE;

    /** The column's name in the integration guide. */
    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Ignores case, underscores, hyphens and whitespace. */
    public static Optional<ImportField> tryParse(String name) {
        String plain = name.replaceAll("[\\s_-]", "").toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(field -> field.name().replace("_", "").equals(plain)).findFirst();
    }
}
