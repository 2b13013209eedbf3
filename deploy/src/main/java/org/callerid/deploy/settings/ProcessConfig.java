// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import org.eclipse.microprofile.config.Config;

/** MicroProfile Config of a process that is no server; the server brings its own. */
public final class ProcessConfig {
    /** As MicroProfile Config has it. */
    private static final int OF_THE_ENVIRONMENT = 300;

    private ProcessConfig() {}

    /**
     * System properties, then the environment, then {@code .env} in the working folder, then {@code /etc/callerid/callerid.env}.
     *
     * @throws InvalidSettingException if one of the files cannot be read
     */
    public static Config read() {
        return new SmallRyeConfigBuilder().forClassLoader(ProcessConfig.class.getClassLoader())
                // Not all of its system sources: it has its own way to read .env, in which no value can be quoted.
                .withSources(new SysPropConfigSource(), new EnvConfigSource(System.getenv(), OF_THE_ENVIRONMENT))
                .addDiscoveredSources()
                .build();
    }
}
