// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compose passes on only the settings that its file lists. */
class ComposeFileTest {
    private static final Path FILE = Path.of("../docker/docker-compose.yml");

    @ParameterizedTest
    @MethodSource("org.callerid.deploy.settings.SettingDefinitionsTest#settings")
    void eachSettingIsPassedOn(Setting<?> setting) throws IOException {
        assertThat(Files.readAllLines(FILE)).anyMatch(line -> line.startsWith("      " + setting.name() + ": "));
    }
}
