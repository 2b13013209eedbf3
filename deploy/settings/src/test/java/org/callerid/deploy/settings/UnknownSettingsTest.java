// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownSettingsTest {
    @TempDir
    Path folder;

    @Test
    void allNamesInAFileAreChecked() throws IOException {
        assertThat(unknown("ADMIN_TOKN=x\nAPI_PORT=8001\nSOMETHING=else\nJAVA_OPTS=-Xmx1g\n", Map.of())).singleElement()
                .asString()
                .contains("in " + folder.resolve("callerid.env") + ": ADMIN_TOKN, SOMETHING;");
    }

    @Test
    void ofTheEnvironmentOnlyNamesLikeOursAre() throws IOException {
        assertThat(unknown("", Map.of("DEFAULT_HOURLY_LIMT", "5", "DEFAULT_HOURLY_LIMIT", "5", "REDIS_PORT_6379_TCP",
                "tcp://", "HOME", "/root", "WATCHDOG_PID", "1", "WATCHDOG_USEC", "10000000"))).singleElement()
                .asString()
                .contains("in the environment: DEFAULT_HOURLY_LIMT;");
    }

    @Test
    void valuesAreNotRepeated() throws IOException {
        assertThat(unknown("ADMIN_TOKN=secret\n", Map.of())).singleElement().asString().doesNotContain("secret");
    }

    private List<String> unknown(String file, Map<String, String> environment) throws IOException {
        Path settings = Files.writeString(folder.resolve("callerid.env"), file);
        return UnknownSettings.in(new SmallRyeConfigBuilder().withSources(new EnvConfigSource(environment, 300))
                .withSources(EnvFileConfigSources.of(folder.resolve(".env"), settings))
                .build());
    }
}
