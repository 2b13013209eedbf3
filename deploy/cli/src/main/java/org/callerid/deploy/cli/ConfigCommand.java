// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.callerid.deploy.settings.EffectiveSetting;
import org.callerid.deploy.settings.ProcessConfig;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.settings.UnknownSettings;
import org.eclipse.microprofile.config.Config;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the settings that are in force. */
@Command(name = "config", mixinStandardHelpOptions = true, sortOptions = false, description = "Shows all settings, with their sources and without secrets, and checks them.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
    "0: the settings can be used", "1: some cannot"})
final class ConfigCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Config config = ProcessConfig.read();
        List<EffectiveSetting> settings = EffectiveSetting.of(config);
        if (output.isJson()) {
            out.println(output.json(settings.stream().map(ConfigCommand::json).toList()));
        } else {
            settings.forEach(setting -> out.println(line(setting)));
        }
        out.flush();
        UnknownSettings.in(config).forEach(spec.commandLine().getErr()::println);
        // Throws if one of them cannot be used.
        Settings.of(config);
        return CommandLine.ExitCode.OK;
    }

    private static String line(EffectiveSetting setting) {
        String text = setting.value().map(value -> setting.name() + "=" + value).orElse("#" + setting.name() + "=");
        return String.format(Locale.ROOT, "%-50s # %s", text, source(setting));
    }

    private static String source(EffectiveSetting setting) {
        return setting.source().orElse(setting.value().isPresent() ? "default" : "not set");
    }

    private static Map<String, String> json(EffectiveSetting setting) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", setting.name());
        setting.value().ifPresent(value -> fields.put("value", value));
        fields.put("source", source(setting));
        return fields;
    }
}
