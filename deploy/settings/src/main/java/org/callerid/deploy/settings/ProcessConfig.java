// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/** MicroProfile Config outside the server, which brings its own. */
public final class ProcessConfig {
    /** MicroProfile Config's ordinal for the environment. */
    private static final int ENVIRONMENT_ORDINAL = 300;

    private ProcessConfig() {}

    /**
     * Reads system properties, then the environment, then {@code .env} in the working folder, then {@code
     * /etc/callerid/callerid.env}; the first source that sets a name wins.
     *
     * @throws InvalidSettingException if one of the files cannot be read
     */
    public static Config read() {
        return new SmallRyeConfigBuilder().forClassLoader(ProcessConfig.class.getClassLoader())
                // Not all of SmallRye's system sources: its own reader for .env does not support quoted values.
                .withSources(new SysPropConfigSource(), new EnvConfigSource(System.getenv(), ENVIRONMENT_ORDINAL))
                .addDiscoveredSources()
                .build();
    }

    /**
     * Reads one file alone.
     *
     * @throws InvalidSettingException if it does not exist or cannot be read
     */
    public static Config readOnly(Path file) {
        if (!Files.exists(file)) {
            throw new InvalidSettingException("There is no file " + file + " with settings.");
        }
        return new SmallRyeConfigBuilder().withSources(new EnvFileConfigSource(file, ENVIRONMENT_ORDINAL)).build();
    }
}
