// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/** The settings files; found by {@code ServiceLoader}, in the server and outside of it. */
public final class EnvFileConfigSources implements ConfigSourceProvider {
    private static final Path WORKING_FOLDER = Path.of(".env");
    private static final Path SYSTEM = Path.of("/etc/callerid/callerid.env");
    private static final int WORKING_FOLDER_ORDINAL = 290;
    private static final int SYSTEM_ORDINAL = 280;

    @Override
    public List<ConfigSource> getConfigSources(ClassLoader loader) {
        return of(WORKING_FOLDER, SYSTEM);
    }

    static List<ConfigSource> of(Path workingFolder, Path machine) {
        return List.of(new EnvFileConfigSource(workingFolder, WORKING_FOLDER_ORDINAL),
                new EnvFileConfigSource(machine, SYSTEM_ORDINAL));
    }
}
