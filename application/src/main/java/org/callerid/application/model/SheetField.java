// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a sheet can say of a number, in the order in which sheets are written. */
public enum SheetField {
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

    /** However its letters, underscores, spaces and hyphens are written. */
    public static Optional<SheetField> tryParse(String name) {
        String plain = name.replaceAll("[\\s_-]", "").toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(field -> field.name().replace("_", "").equals(plain)).findFirst();
    }
}
