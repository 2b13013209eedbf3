// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.stream.Collectors;

/** {@code docs/configuration.md}, generated from the definitions of the settings. */
final class ConfigurationDocument {
    private static final String INTRODUCTION = """
            # Settings

            This page is generated from the definitions of the settings. Where to set them, and the format of the files,
            is in [operating the service](operating.md#settings). `callerid config` prints the values that are in force.
            """;
    private static final String END = """

            `JAVA_OPTS` has options for the service's Java, which runs with `-Xmx384m` by default. It is read from the
            environment only; with systemd, set it by `systemctl edit callerid`: `[Service]`, and below it
            `Environment=JAVA_OPTS=-Xmx1g`.
            """;

    private ConfigurationDocument() {}

    static String text() {
        return INTRODUCTION + SettingDefinitions.sections()
                .stream()
                .map(ConfigurationDocument::section)
                .collect(Collectors.joining()) + END;
    }

    private static String section(SettingSection section) {
        return "\n## " + section.title() + "\n\n| Setting | Default | Values | Meaning |\n|---|---|---|---|\n"
                + section.settings().stream().map(ConfigurationDocument::row).collect(Collectors.joining());
    }

    private static String row(Setting<?> setting) {
        return "| `" + setting.name() + "` | " + setting.defaultValue().map(text -> "`" + text + "`").orElse("none")
                + " | " + values(setting) + " | " + setting.description() + " |\n";
    }

    /** "A text" tells nobody anything, and how to make a token is told where it is refused. */
    private static String values(Setting<?> setting) {
        return setting.values().equals("a text") ? "" : setting.values().split("; make", 2)[0];
    }
}
