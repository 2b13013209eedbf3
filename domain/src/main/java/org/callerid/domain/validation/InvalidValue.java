// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.validation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a value that came from outside cannot be used.
 *
 * @param key names the rule, for translations
 * @param pattern one English sentence for whoever sent the value, with {@code {0}} and so on where the arguments go
 */
public record InvalidValue(String key, String pattern, List<String> arguments) {
    public InvalidValue {
        arguments = List.copyOf(arguments);
    }

    public static InvalidValue of(String key, String pattern, Object... arguments) {
        return new InvalidValue(key, pattern, Stream.of(arguments).map(String::valueOf).toList());
    }

    public String message() {
        String message = pattern;
        for (int i = 0; i < arguments.size(); i++) {
            message = message.replace("{" + i + "}", arguments.get(i));
        }
        return message;
    }
}
