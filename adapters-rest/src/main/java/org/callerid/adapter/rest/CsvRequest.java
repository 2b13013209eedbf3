// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.Locale;
import java.util.Optional;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Whether a response is wanted as CSV instead of JSON. */
final class CsvRequest {
    private CsvRequest() {}

    /**
     * The {@code format} parameter takes precedence over the Accept header.
     *
     * @throws InvalidValueException if the format is unknown
     */
    static boolean isCsv(Optional<String> format, @Nullable String accept) {
        return format.map(CsvRequest::isCsvNamed)
                .orElseGet(() -> accept != null && accept.toLowerCase(Locale.ROOT).contains("text/csv"));
    }

    private static boolean isCsvNamed(String format) {
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw new InvalidValueException("format", "format must be json or csv");
        };
    }
}
