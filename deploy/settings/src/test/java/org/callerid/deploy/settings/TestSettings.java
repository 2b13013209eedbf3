// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings that consist of these values alone. */
final class TestSettings {
    private TestSettings() {}

    static Settings of(Map<String, String> values) {
        return Settings.of(new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(values, "test", 1))
                .build());
    }
}
