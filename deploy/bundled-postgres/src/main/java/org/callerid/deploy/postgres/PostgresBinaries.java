// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The unpacked programs and libraries of PostgreSQL.
 *
 * @param home the folder that contains {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {
    /**
     * Unpacks the binaries into a subfolder of {@code folder} named after their version, unless it exists. Only one
     * process may do so at a time.
     *
     * @throws BundledPostgresException if this build has no binaries for this platform
     */
    static PostgresBinaries unpackedTo(Path folder) throws IOException {
        Path home = folder.resolve("postgresql-" + version());
        if (!Files.exists(home)) {
            Path unfinished = folder.resolve("postgresql.unfinished");
            deleteAll(unfinished);
            unpackTo(unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static int majorVersion() {
        return Integer.parseInt(version().replaceFirst("\\..*", ""));
    }

    static String version() {
        Properties build = new Properties();
        try (InputStream resource = PostgresBinaries.class.getResourceAsStream("build.properties")) {
            build.load(Objects.requireNonNull(resource));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return build.getProperty("version");
    }

    private static void unpackTo(Path folder) throws IOException {
        Platform platform = Platform.current();
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(platform.archive())) {
            if (archive == null) {
                throw new BundledPostgresException("No PostgreSQL comes with this build for " + platform
                        + ": set POSTGRES_HOST to a PostgreSQL server.");
            }
            TarArchiveInputStream entries = new TarArchiveInputStream(
                    new XZCompressorInputStream(new BufferedInputStream(archive)));
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, entry.resolveIn(folder));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
        }
        if (entry.getName().startsWith("bin/") && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
