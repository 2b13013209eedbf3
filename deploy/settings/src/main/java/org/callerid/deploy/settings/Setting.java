// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * The definition of one setting.
 *
 * @param name as it is written in the environment or a file
 * @param defaultValue as an operator would write it; empty if there is none
 * @param values the allowed values, such as {@code a whole number from 1 to 65535}
 * @param converter throws {@link IllegalArgumentException} for any other value
 */
record Setting<T>(String name, Optional<String> defaultValue, String values, Converter<T> converter) {
    static <T> Setting<T> of(String name, String defaultValue, String values, Converter<T> converter) {
        return new Setting<>(name, Optional.of(defaultValue), values, converter);
    }

    static <T> Setting<T> withoutDefault(String name, String values, Converter<T> converter) {
        return new Setting<>(name, Optional.empty(), values, converter);
    }

    /**
     * The configured value, or else the default; empty if there is neither. A blank value counts as not set, and no
     * value is expanded: a dollar sign is literal.
     *
     * @throws InvalidSettingException if the configured value cannot be used
     */
    Optional<T> find(Config config) {
        return Optional.ofNullable(config.getConfigValue(name).getRawValue())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .or(() -> defaultValue)
                .map(this::convert);
    }

    /** The same, for a setting that has a default. */
    T read(Config config) {
        return find(config).orElseThrow(() -> new IllegalStateException(name + " has no default"));
    }

    private T convert(String text) {
        try {
            return converter.convert(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(name + " must be " + values + ", but is \"" + text + "\".");
        }
    }
}
