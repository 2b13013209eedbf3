// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a column says that others may have written to: one odd row must not hide all others. */
final class Written {
    private Written() {}

    /** @return empty if the column is, or says what {@code meaning} does not take ({@link IllegalArgumentException}) */
    static <T> Optional<T> as(Function<String, T> meaning, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(meaning);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
