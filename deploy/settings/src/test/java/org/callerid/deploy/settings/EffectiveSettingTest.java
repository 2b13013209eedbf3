// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveSettingTest {
    @Test
    void eachValueIsShownWithItsSourceAndSecretsAreMasked(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("callerid.env"),
                "POSTGRES_PASSWORD=hidden\nADMIN_TOKENS=ana:viewer:hidden\nAPI_PORT=8001\n");
        var settings = EffectiveSetting
                .of(new SmallRyeConfigBuilder().withSources(new EnvConfigSource(Map.of("AGI_PORT", "0"), 300))
                        .withSources(EnvFileConfigSources.of(folder.resolve(".env"), file))
                        .build());

        assertThat(settings).contains(
                new EffectiveSetting("POSTGRES_PASSWORD", Optional.of("********"), Optional.of(file.toString())),
                new EffectiveSetting("ADMIN_TOKENS", Optional.of("********"), Optional.of(file.toString())),
                new EffectiveSetting("API_PORT", Optional.of("8001"), Optional.of(file.toString())),
                new EffectiveSetting("AGI_PORT", Optional.of("0"), Optional.of("environment")),
                new EffectiveSetting("AGI_HOST", Optional.of("127.0.0.1"), Optional.empty()),
                new EffectiveSetting("REDIS_HOST", Optional.empty(), Optional.empty()));
        assertThat(settings).hasSameSizeAs(SettingDefinitions.all());
    }
}
