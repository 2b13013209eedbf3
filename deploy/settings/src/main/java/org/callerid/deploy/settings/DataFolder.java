// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** The folder for this installation's own files, closed to other users. */
public record DataFolder(Path path) {
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    /** Programs and data of the bundled PostgreSQL. */
    public Path postgresFolder() {
        return path.resolve("postgresql");
    }

    /** Locked by the server that uses this folder. */
    public Path lockFile() {
        return path.resolve("service.lock");
    }

    /** The highest timeline of the primary among several PostgreSQL servers. */
    public Path timelineFile() {
        return path.resolve("postgresql-timeline");
    }

    /** Area codes of the operator, which replace those that come with the service. */
    public Path areaCodeFile() {
        return path.resolve("area-codes.csv");
    }

    public Path adminTokenFile() {
        return path.resolve("admin-token");
    }

    /** Files that a server unpacks for the time it runs. */
    public Path runFolder(int port) {
        return path.resolve("run-" + port);
    }

    /** Files that imports keep for a while. */
    public Path importFolder() {
        return path.resolve("import");
    }

    public Path logFolder() {
        return path.resolve("log");
    }

    /** Uploads and files made from them, until their request or import is over. */
    public Path uploadFolder() {
        return path.resolve("uploads");
    }

    /**
     * Creates the folder and its log folder.
     *
     * @throws InvalidSettingException if one cannot be created, written to, or closed to other users
     */
    public void prepare() {
        try {
            Files.createDirectories(path, PosixFilePermissions.asFileAttribute(PRIVATE));
            Files.createDirectories(logFolder());
        } catch (IOException e) {
            throw invalid();
        }
        if (!Files.isWritable(path)) {
            throw invalid();
        }
        closeToOthers(path);
        closeToOthers(logFolder());
    }

    /** Creates or empties the upload folder: a server that was killed leaves uploads behind. */
    public void emptyUploadFolder() {
        try {
            Files.createDirectories(uploadFolder());
            try (Stream<Path> left = Files.list(uploadFolder())) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw invalid();
        }
        closeToOthers(uploadFolder());
    }

    /** Removes other users' permissions, whoever created the folder and with whatever mode: its content is private. */
    private static void closeToOthers(Path folder) {
        try {
            if (!PRIVATE.containsAll(Files.getPosixFilePermissions(folder))) {
                Files.setPosixFilePermissions(folder, PRIVATE);
            }
        } catch (IOException e) {
            throw new InvalidSettingException("DATA_DIR must be closed to other users, and this user may not change \""
                    + folder + "\"; do it as its owner: chmod 700 " + folder);
        }
    }

    /**
     * Writes a file that only its owner can read. The replacement is atomic: a reader sees the old text or the new one.
     */
    public static void writePrivately(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text, StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private InvalidSettingException invalid() {
        return new InvalidSettingException(
                "DATA_DIR must be a folder this user can write to, but is \"" + path + "\".");
    }
}
