// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The value that is in force for one setting.
 *
 * @param value as configured, or else the default; a secret is masked; empty if there is none
 * @param source the name of the file or {@code environment}; empty for the default
 */
public record EffectiveSetting(String name, Optional<String> value, Optional<String> source) {
    private static final String MASK = "********";

    /** All settings, in the order of the documentation. Does not check the values. */
    public static List<EffectiveSetting> of(Config config) {
        return SettingDefinitions.all().stream().map(setting -> of(setting, config)).toList();
    }

    private static EffectiveSetting of(Setting<?> setting, Config config) {
        return setting.configured(config)
                .map(text -> new EffectiveSetting(setting.name(), Optional.of(setting.secret() ? MASK : text),
                        Optional.of(source(config.getConfigValue(setting.name()).getSourceName()))))
                .orElseGet(() -> new EffectiveSetting(setting.name(), setting.defaultValue(), Optional.empty()));
    }

    private static String source(String name) {
        return name.startsWith("EnvConfigSource")
                ? "environment"
                : name.startsWith("SysPropConfigSource")
                        ? "system property"
                        : name;
    }
}
