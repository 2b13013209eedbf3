// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats of responses. Only {@code /next-cid} and {@code /callback} have answers in text. */
enum ResponseFormat {
    JSON,
    /** JSON, with errors as RFC 9457 describes them. */
    JSON_WITH_PROBLEMS,
    /** The digits or the campaign alone; errors have no body. */
    TEXT;

    /** The {@code format} parameter takes precedence, then the Accept header, then the setting. */
    static ResponseFormat negotiate(@Nullable String parameter, @Nullable String accept, boolean textByDefault) {
        boolean text = isTextNamed(parameter).or(() -> isTextAccepted(accept)).orElse(textByDefault);
        return text ? TEXT : ofJson(accept);
    }

    /** The format of a response that is never text. */
    static ResponseFormat ofJson(@Nullable String accept) {
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(ErrorBody.PROBLEM_JSON)
                ? JSON_WITH_PROBLEMS
                : JSON;
    }

    /** Whether {@code format} names text; empty if it is missing or unknown. */
    static Optional<Boolean> isTextNamed(@Nullable String parameter) {
        if (parameter == null) {
            return Optional.empty();
        }
        return switch (parameter) {
            case "json" -> Optional.of(false);
            case "text" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> isTextAccepted(@Nullable String accept) {
        if (accept == null) {
            return Optional.empty();
        }
        String types = accept.toLowerCase(Locale.ROOT);
        if (types.contains("json")) {
            return Optional.of(false);
        }
        return types.contains("text/plain") ? Optional.of(true) : Optional.empty();
    }
}
