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
     * The constant with this name, as in the value of an option.
     *
     * @throws InvalidValueException if there is none
     */
    static <T extends Enum<T>> T choice(String name, Class<T> type) {
        return findChoice(name, type).orElseThrow(FieldParser::unknownChoice);
    }

    /** Empty if there is no constant with this name. */
    static <T extends Enum<T>> Optional<T> findChoice(String name, Class<T> type) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst();
    }

    static InvalidValueException unknownChoice() {
        return new InvalidValueException("filter.state", "there is no such state; choose one of the list");
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
