// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.Optional;
import java.util.function.Function;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Parses columns that others may have written to. An invalid value yields empty, so that one odd row does not hide the
 * others.
 */
final class LenientParser {
    private LenientParser() {}

    /** @return empty if {@code text} is null or {@code meaning} rejects it with {@link InvalidValueException} */
    static <T> Optional<T> parse(Function<String, T> meaning, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(meaning);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
