// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Configuration source for a settings file that may not exist. */
final class EnvFileConfigSource implements ConfigSource {
    private final Path file;
    private final int ordinal;
    private final Map<String, String> values;

    /**
     * Reads the file.
     *
     * @param ordinal the source with the highest one wins; the environment has 300
     * @throws InvalidSettingException if the file cannot be read
     */
    EnvFileConfigSource(Path file, int ordinal) {
        this.file = file.toAbsolutePath();
        this.ordinal = ordinal;
        this.values = Files.exists(this.file) ? EnvFile.read(this.file) : Map.of();
    }

    @Override
    public String getName() {
        return file.toString();
    }

    @Override
    public int getOrdinal() {
        return ordinal;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return values.get(name);
    }

    @Override
    public Map<String, String> getProperties() {
        return values;
    }
}
