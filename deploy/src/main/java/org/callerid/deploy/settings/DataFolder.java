// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder this installation keeps its own files in; closed to other users. */
public record DataFolder(Path path) {
    public Path databaseFile() {
        return path.resolve("callerid");
    }

    public Path adminTokenFile() {
        return path.resolve("admin-token");
    }

    /** Says where the server that uses this folder can be reached, while it runs. */
    public Path serverFile() {
        return path.resolve("server");
    }

    /** What a server unpacks for the time it runs. */
    public Path runFolder(int port) {
        return path.resolve("run-" + port);
    }

    /** What imports keep for a while. */
    public Path importFolder() {
        return path.resolve("import");
    }

    public Path logFolder() {
        return path.resolve("log");
    }

    /** @throws BadSettingException if it cannot be made or written to */
    public void prepare() {
        try {
            Files.createDirectories(path,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectories(logFolder());
        } catch (IOException e) {
            throw unusable();
        }
        if (!Files.isWritable(path)) {
            throw unusable();
        }
    }

    /** Writes a file only its owner can read; whoever reads it sees the old text or the new, nothing between. */
    public static void writePrivately(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text, StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private BadSettingException unusable() {
        return new BadSettingException("DATA_DIR must be a folder this user can write to, but is \"" + path + "\".");
    }
}
