// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The operating system and processor, which decide whose binaries run here. */
record Platform(String system, String architecture) {
    private static final Path LOADER_OF_MUSL = Path.of("/lib/ld-musl-" + System.getProperty("os.arch") + ".so.1");
    private static final Path LOADER_OF_MUSL_ON_AMD64 = Path.of("/lib/ld-musl-x86_64.so.1");

    static Platform current() {
        return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** The archive of the binaries on the class path, if they were included in this build. */
    String archive() {
        return "/postgres-" + systemName() + "-" + architectureName() + (usesMusl() ? "-alpine_linux" : "") + ".txz";
    }

    private String systemName() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : name;
    }

    private String architectureName() {
        return switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
    }

    private boolean usesMusl() {
        return systemName().equals("linux") && (Files.exists(LOADER_OF_MUSL) || Files.exists(LOADER_OF_MUSL_ON_AMD64));
    }

    @Override
    public String toString() {
        return system + " on " + architecture;
    }
}
