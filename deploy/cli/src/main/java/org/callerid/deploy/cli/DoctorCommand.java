// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.callerid.deploy.settings.InvalidSettingException;
import org.callerid.deploy.settings.ProcessConfig;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.settings.UnknownSettings;
import org.eclipse.microprofile.config.Config;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks what the service needs. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Checks the settings, the data folder, the stores, the ports and the running service, and says what to do about what it finds.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
    "0: no fault, perhaps warnings", "1: a fault"})
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        List<Finding> findings = findings();
        PrintWriter out = spec.commandLine().getOut();
        if (output.isJson()) {
            out.println(output.json(findings.stream().map(DoctorCommand::json).toList()));
        } else {
            findings.forEach(
                    finding -> out.printf(Locale.ROOT, "%-8s %-10s %s%n", finding.severity().word(), finding.subject(),
                            finding.sentence()));
        }
        out.flush();
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.FAULT)
                ? CommandLine.ExitCode.SOFTWARE
                : CommandLine.ExitCode.OK;
    }

    /** Without settings that can be used, nothing else can be checked. */
    private static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Settings settings;
        try {
            Config config = ProcessConfig.read();
            UnknownSettings.in(config).forEach(unknown -> findings.add(Finding.warning("settings", unknown)));
            settings = Settings.of(config);
            findings.add(Finding.ok("settings", "They can be used."));
        } catch (InvalidSettingException e) {
            String.valueOf(e.getMessage()).lines().forEach(line -> findings.add(Finding.fault("settings", line)));
            return findings;
        }
        List<Supplier<List<Finding>>> checks = List.of(new DataFolderCheck(settings.data()),
                new DatabaseCheck(settings), new RedisCheck(settings.redis()), new ServiceCheck(settings),
                new NetworkCheck(settings));
        checks.forEach(check -> findings.addAll(check.get()));
        return findings;
    }

    private static Map<String, String> json(Finding finding) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("severity", finding.severity().word());
        fields.put("subject", finding.subject());
        fields.put("sentence", finding.sentence());
        return fields;
    }
}
