// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callerid.deploy.testsupport.Commands;

/** An in-memory file system that can be full. */
final class SmallDisk implements Closeable {
    private static final int PIECE = 1 << 16;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one; empty if mounting is not permitted. */
    static Optional<SmallDisk> mount(int megabytes) throws IOException {
        Path folder = Files.createTempDirectory("callerid-small-disk");
        return Commands.run(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=0700", "tmpfs",
                folder.toString())) ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    static boolean isPossible() throws IOException {
        Optional<SmallDisk> tried = mount(1);
        if (tried.isPresent()) {
            tried.get().close();
        }
        return tried.isPresent();
    }

    Path folder() {
        return folder;
    }

    /** Fills it to the last byte. */
    void fill() throws IOException {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            for (int piece = PIECE; piece > 0;) {
                try {
                    ballast.write(new byte[piece]);
                } catch (IOException e) {
                    piece /= 2;
                }
            }
        }
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        if (!Commands.run(List.of("umount", folder.toString()))) {
            throw new IOException("still in use: " + folder);
        }
        Files.delete(folder);
    }
}
