// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.util.Optional;

/**
 * A change to an optional field.
 *
 * @param isChange false if the field stays unchanged
 * @param value the new value; empty clears the field
 */
public record FieldChange<T>(boolean isChange, Optional<T> value) {
    public static <T> FieldChange<T> unchanged() {
        return new FieldChange<>(false, Optional.empty());
    }

    public static <T> FieldChange<T> replaceWith(T value) {
        return new FieldChange<>(true, Optional.of(value));
    }

    public static <T> FieldChange<T> clear() {
        return new FieldChange<>(true, Optional.empty());
    }

    /** Sets the field to {@code value}, or leaves it unchanged if {@code value} is empty. */
    public static <T> FieldChange<T> replaceIfPresent(Optional<T> value) {
        return new FieldChange<>(value.isPresent(), value);
    }

    public Optional<T> applyTo(Optional<T> current) {
        return isChange ? value : current;
    }
}
