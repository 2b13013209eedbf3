// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/configuration.md");
    private static final Path GENERATED = Path.of("target/configuration.md");

    @Test
    void theDocumentIsUpToDate() throws IOException {
        Files.writeString(GENERATED, ConfigurationDocument.text());

        assertThat(Files.readString(DOCUMENT))
                .as("copy deploy/settings/%s to docs/configuration.md", GENERATED)
                .isEqualTo(ConfigurationDocument.text());
    }
}
