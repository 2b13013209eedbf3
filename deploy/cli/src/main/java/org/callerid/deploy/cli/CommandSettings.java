// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
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
        UnknownSettings.in(config).forEach(warnings::println);
        warnings.flush();
        return Settings.of(config);
    }
}
