// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
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

    /** The first value of a parameter; empty if there is none. */
    static String first(Map<String, String[]> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .findFirst()
                .map(FieldParser::textOrEmpty)
                .orElse("");
    }

    /** Empty if the field is; {@code understood} may throw {@link InvalidValueException}. */
    static <T> Optional<T> parse(String text, Function<String, T> understood) {
        return Optional.of(text).filter(value -> !value.isEmpty()).map(understood);
    }

    /**
     * The time in a field of date and time.
     *
     * @throws InvalidValueException if the text is no such time
     */
    static Optional<Instant> parseTime(String text, ZoneId zone) {
        return parse(text, value -> {
            try {
                return LocalDateTime.parse(value).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                throw new InvalidValueException("filter.time", "a time must look like {0}", "2026-01-31T14:05");
            }
        });
    }
}
