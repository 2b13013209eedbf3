// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A lock between processes, held on a file. The operating system releases it when the process ends, even if it is
 * killed.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the exclusive lock. */
    static FolderLock exclusive(Path file) throws IOException {
        return locked(file, false);
    }

    /** Waits for a shared lock. Several processes may hold one, unless a process holds the exclusive lock. */
    static FolderLock shared(Path file) throws IOException {
        return locked(file, true);
    }

    private static FolderLock locked(Path file, boolean shared) throws IOException {
        FileChannel channel = open(file);
        channel.lock(0, Long.MAX_VALUE, shared);
        return new FolderLock(channel);
    }

    /** Whether no process holds the lock. The answer stays valid only as long as nobody else can acquire the lock. */
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
