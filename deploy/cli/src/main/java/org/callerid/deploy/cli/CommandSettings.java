// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.callerid.deploy.settings.ProcessConfig;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.settings.UnknownSettings;
import org.eclipse.microprofile.config.Config;

/** Reads the settings for a command. */
final class CommandSettings {
    private CommandSettings() {}

    /**
     * Reads them, and warns of unknown names.
     *
     * @throws org.callerid.deploy.settings.InvalidSettingException if one cannot be used
     */
    static Settings read(PrintWriter warnings) {
        return read(ProcessConfig.read(), warnings);
    }

    /**
     * The same from one file alone.
     *
     * @throws org.callerid.deploy.settings.InvalidSettingException if it does not exist, or one cannot be used
     */
    static Settings read(Path file, PrintWriter warnings) {
        return read(ProcessConfig.readOnly(file), warnings);
    }

    private static Settings read(Config config, PrintWriter warnings) {
        UnknownSettings.in(config).forEach(warnings::println);
        warnings.flush();
        return Settings.of(config);
    }
}
