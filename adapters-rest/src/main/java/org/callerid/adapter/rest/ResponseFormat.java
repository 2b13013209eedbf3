// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two response formats of {@code /next-cid}. */
enum ResponseFormat {
    JSON,
    TEXT;

    /** The format that the {@code format} parameter names; empty if it is missing or unknown. */
    static Optional<ResponseFormat> tryParse(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return switch (name) {
            case "json" -> Optional.of(JSON);
            case "text" -> Optional.of(TEXT);
            default -> Optional.empty();
        };
    }

    /** The parameter takes precedence, then the Accept header, then the setting. An invalid parameter is ignored. */
    static ResponseFormat negotiate(@Nullable String parameter, @Nullable String accept, boolean textByDefault) {
        return tryParse(parameter).or(() -> accepted(accept)).orElse(textByDefault ? TEXT : JSON);
    }

    private static Optional<ResponseFormat> accepted(@Nullable String accept) {
        if (accept == null) {
            return Optional.empty();
        }
        String types = accept.toLowerCase(Locale.ROOT);
        if (types.contains("json")) {
            return Optional.of(JSON);
        }
        return types.contains("text/plain") ? Optional.of(TEXT) : Optional.empty();
    }
}
