// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.validation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why an input value is invalid.
 *
 * @param key identifies the rule, for translations
 * @param pattern one English sentence for the sender of the value, with {@code {0}} and so on for the arguments
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
