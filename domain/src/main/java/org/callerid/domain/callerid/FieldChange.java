// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.util.Optional;

/**
 * What becomes of a field that may be empty.
 *
 * @param isMade false: the field stays as it is
 * @param value the new one; empty clears the field
 */
public record FieldChange<T>(boolean isMade, Optional<T> value) {
    public static <T> FieldChange<T> none() {
        return new FieldChange<>(false, Optional.empty());
    }

    public static <T> FieldChange<T> to(T value) {
        return new FieldChange<>(true, Optional.of(value));
    }

    public static <T> FieldChange<T> clear() {
        return new FieldChange<>(true, Optional.empty());
    }

    /** Sets the field to {@code value}, or leaves it as it is if that is empty. */
    public static <T> FieldChange<T> toIfPresent(Optional<T> value) {
        return new FieldChange<>(value.isPresent(), value);
    }

    public Optional<T> applyTo(Optional<T> current) {
        return isMade ? value : current;
    }
}
