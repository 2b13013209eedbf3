// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A lock between processes, on a file. The operating system releases it when the process ends, however that happens. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for it. */
    static FolderLock exclusive(Path file) throws IOException {
        return locked(file, false);
    }

    /** Several processes may have it. Waits until none has it exclusively. */
    static FolderLock shared(Path file) throws IOException {
        return locked(file, true);
    }

    private static FolderLock locked(Path file, boolean shared) throws IOException {
        FileChannel channel = open(file);
        channel.lock(0, Long.MAX_VALUE, shared);
        return new FolderLock(channel);
    }

    /** Whether nobody else has it, which counts only as long as nobody else can get it. */
    static boolean isFree(Path file) throws IOException {
        try (FileChannel channel = open(file); FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
