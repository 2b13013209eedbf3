// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * The definition of one setting.
 *
 * @param name as it is written in the environment or a file
 * @param defaultValue as an operator would write it; empty if there is none
 * @param values the allowed values, such as {@code a whole number from 1 to 65535}
 * @param secret whether the value is never shown
 * @param description for the documentation, in Markdown
 * @param converter throws {@link IllegalArgumentException} for any other value
 */
record Setting<T>(String name, Optional<String> defaultValue, String values, boolean secret, String description,
        Converter<T> converter) {
    static <T> Setting<T> of(String name, String defaultValue, String values, Converter<T> converter,
            String description) {
        return new Setting<>(name, Optional.of(defaultValue), values, false, description, converter);
    }

    static <T> Setting<T> withoutDefault(String name, String values, Converter<T> converter, String description) {
        return new Setting<>(name, Optional.empty(), values, false, description, converter);
    }

    static Setting<Secret> secret(String name, String values, Converter<Secret> converter, String description) {
        return new Setting<>(name, Optional.empty(), values, true, description, converter);
    }

    static <T> Setting<List<T>> secretList(String name, String values, Converter<List<T>> converter,
            String description) {
        return new Setting<>(name, Optional.empty(), values, true, description, converter);
    }

    /**
     * The configured value, or else the default; empty if there is neither. A blank value counts as not set, and no
     * value is expanded: a dollar sign is literal.
     *
     * @throws InvalidSettingException if the configured value cannot be used
     */
    Optional<T> find(Config config) {
        return configured(config).or(() -> defaultValue).map(this::convert);
    }

    /** The same, for a setting that has a default. */
    T read(Config config) {
        return find(config).orElseThrow(() -> new IllegalStateException(name + " has no default"));
    }

    /** The configured text; empty if the default is in force. */
    Optional<String> configured(Config config) {
        return Optional.ofNullable(config.getConfigValue(name))
                .map(ConfigValue::getRawValue)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Why the configured value cannot be used, in one sentence; empty if it can. */
    Optional<String> fault(Config config) {
        try {
            find(config);
            return Optional.empty();
        } catch (InvalidSettingException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private T convert(String text) {
        try {
            return converter.convert(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(
                    name + " must be " + values + (secret ? "." : ", but is \"" + text + "\"."));
        }
    }
}
