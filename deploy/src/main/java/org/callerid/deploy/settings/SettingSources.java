// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where settings come from, the first that has one wins. A blank value counts as not set. */
final class SettingSources {
    private static final Path OF_THE_WORKING_FOLDER = Path.of(".env");
    private static final Path OF_THE_MACHINE = Path.of("/etc/callerid/callerid.env");

    private final List<Function<String, @Nullable String>> inOrder;

    private SettingSources(List<Function<String, @Nullable String>> inOrder) {
        this.inOrder = inOrder;
    }

    /** System properties come first so that tests can set something without another process. */
    static SettingSources ofThisProcess() {
        return new SettingSources(List.of(System::getProperty, System::getenv, file(OF_THE_WORKING_FOLDER)::get,
                file(OF_THE_MACHINE)::get));
    }

    static SettingSources of(Map<String, String> values) {
        return new SettingSources(List.of(values::get));
    }

    Optional<String> find(String name) {
        return inOrder.stream()
                .flatMap(source -> Optional.ofNullable(source.apply(name)).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static Map<String, String> file(Path file) {
        Path absolute = file.toAbsolutePath();
        if (!Files.exists(absolute)) {
            return Map.of();
        }
        if (!Files.isReadable(absolute)) {
            throw new BadSettingException("The settings in " + absolute + " cannot be read by this user.");
        }
        return EnvFile.read(absolute);
    }
}
