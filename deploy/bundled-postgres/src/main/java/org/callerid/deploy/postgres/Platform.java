// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The operating system and processor architecture, which select the binaries. */
record Platform(String system, String architecture) {
    /** Loaders of musl, Alpine's C library; the ordinary binaries are not built for it. */
    private static final List<Path> LOADERS_OF_MUSL = List.of(Path.of("/lib/ld-musl-x86_64.so.1"),
            Path.of("/lib/ld-musl-aarch64.so.1"));

    static Platform current() {
        return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Class path name of the archive with this platform's binaries, which the build may not include. */
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
        return systemName().equals("linux") && LOADERS_OF_MUSL.stream().anyMatch(Files::exists);
    }

    @Override
    public String toString() {
        return system + (usesMusl() ? " with musl on " : " on ") + architecture;
    }
}
