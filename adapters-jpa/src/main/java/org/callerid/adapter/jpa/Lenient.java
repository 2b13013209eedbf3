// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.Optional;
import java.util.function.Function;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** What a column says that others may have written to: one odd row must not hide all others. */
final class Lenient {
    private Lenient() {}

    /** @return empty if the column is, or says what {@code meaning} does not take ({@link InvalidValueException}) */
    static <T> Optional<T> parse(Function<String, T> meaning, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(meaning);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
