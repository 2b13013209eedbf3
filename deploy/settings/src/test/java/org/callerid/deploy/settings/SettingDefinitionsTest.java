// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingDefinitionsTest {
    @Test
    void allAreListed() {
        long constants = Arrays.stream(SettingDefinitions.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Setting.class)
                .count();

        assertThat(SettingDefinitions.all()).hasSize((int) constants).extracting(Setting::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void eachDefaultCanBeUsed(Setting<?> setting) {
        SmallRyeConfig nothing = new SmallRyeConfigBuilder().build();

        assertThat(setting.find(nothing).isPresent()).isEqualTo(setting.defaultValue().isPresent());
    }

    static Stream<Setting<?>> settings() {
        return SettingDefinitions.all().stream();
    }

    @Test
    void theEnvironmentWinsThenTheWorkingFolderThenTheMachine(@TempDir Path folder) throws IOException {
        Path working = Files.writeString(folder.resolve(".env"), "POSTGRES_DB=working\nPOSTGRES_USER=working\n");
        Path machine = Files.writeString(folder.resolve("callerid.env"),
                "POSTGRES_DB=machine\nPOSTGRES_USER=machine\nREDIS_HOST=machine\n");
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(Map.of("POSTGRES_DB", "environment"), 300))
                .withSources(EnvFileConfigSources.of(working, machine))
                .build();

        assertThat(SettingDefinitions.POSTGRES_DB.read(config)).isEqualTo("environment");
        assertThat(SettingDefinitions.POSTGRES_USER.read(config)).isEqualTo("working");
        assertThat(SettingDefinitions.REDIS_HOST.find(config)).contains("machine");
    }

    /** A password may contain anything. */
    @Test
    void nothingIsExpanded() {
        SmallRyeConfig config = new SmallRyeConfigBuilder().addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(Map.of("POSTGRES_USER", "a${HOME}b$c\\d"), "test", 1))
                .build();

        assertThat(SettingDefinitions.POSTGRES_USER.read(config)).isEqualTo("a${HOME}b$c\\d");
    }
}
