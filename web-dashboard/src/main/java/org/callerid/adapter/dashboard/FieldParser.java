// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Optional;
import java.util.function.Function;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Parses the fields of a form. */
final class FieldParser {
    private FieldParser() {}

    static String textOrEmpty(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** Empty if the field is; {@code understood} may throw {@link InvalidValueException}. */
    static <T> Optional<T> parse(String text, Function<String, T> understood) {
        return Optional.of(text).filter(value -> !value.isEmpty()).map(understood);
    }
}
