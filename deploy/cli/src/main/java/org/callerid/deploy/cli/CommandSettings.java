// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
        Config config = ProcessConfig.read();
        print(UnknownSettings.in(config), warnings);
        return Settings.of(config);
    }

    /**
     * The same from one file alone.
     *
     * @throws org.callerid.deploy.settings.InvalidSettingException if it does not exist, or one cannot be used
     */
    static Settings read(Path file, PrintWriter warnings) {
        Config config = ProcessConfig.readOnly(file);
        print(UnknownSettings.in(config), warnings);
        return Settings.of(config);
    }

    private static void print(List<String> warnings, PrintWriter out) {
        warnings.forEach(out::println);
        out.flush();
    }
}
