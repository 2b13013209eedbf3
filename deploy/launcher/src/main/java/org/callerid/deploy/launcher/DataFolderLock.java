// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.callerid.deploy.settings.DataFolder;

/**
 * Prevents two servers from using one data folder and the bundled database in it. Released at the latest when the
 * process ends.
 */
final class DataFolderLock implements AutoCloseable {
    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Acquires the lock without waiting.
     *
     * @throws FailedStartException if another server holds it, or its file cannot be written
     */
    static DataFolderLock acquire(DataFolder data) {
        try {
            FileChannel channel = FileChannel.open(data.lockFile(), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new FailedStartException("The data folder " + data.path()
                        + " is in use by another server: stop that one, or set DATA_DIR to another folder.");
            }
            return new DataFolderLock(channel);
        } catch (IOException e) {
            throw new FailedStartException("The file " + data.lockFile() + " cannot be written.");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
