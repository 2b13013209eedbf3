// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks before the slow start whether the bundled PostgreSQL can write: on a full disk it ends while it starts. */
final class DiskSpaceCheck {
    /** Four files of PostgreSQL's write-ahead log. */
    private static final long MIN_FREE_BYTES = 64L << 20;

    private DiskSpaceCheck() {}

    /**
     * Checks the disk of the data folder.
     *
     * @throws FailedStartException if it is nearly full
     */
    static void check(Path dataFolder) {
        try {
            check(dataFolder, Files.getFileStore(dataFolder).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(Path dataFolder, long freeBytes) {
        if (freeBytes < MIN_FREE_BYTES) {
            throw new FailedStartException("The disk of " + dataFolder + " has " + (freeBytes >> 20)
                    + " MB free, and the bundled PostgreSQL needs " + (MIN_FREE_BYTES >> 20)
                    + "; free some space, or set DATA_DIR to a folder on another disk.");
        }
    }
}
