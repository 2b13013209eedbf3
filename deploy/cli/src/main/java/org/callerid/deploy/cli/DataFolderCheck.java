// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.callerid.deploy.settings.DataFolder;

/** Whether the data folder exists, belongs to this user, and has room. */
record DataFolderCheck(DataFolder data) implements Supplier<List<Finding>> {
    private static final String SUBJECT = "data";
    private static final long MEBIBYTE = 1L << 20;
    private static final long MIN_FREE_MEBIBYTES = 1_024;

    @Override
    public List<Finding> get() {
        if (!Files.isDirectory(data.path())) {
            return List.of(Finding.warning(SUBJECT, "There is no folder " + data.path()
                    + " yet: the first start of the service creates it. If the service has run, DATA_DIR is another"
                    + " folder than the service's."));
        }
        Optional<String> otherOwner = DataFolderOwner.other(data);
        if (otherOwner.isPresent()) {
            return List.of(Finding.warning(SUBJECT, "The folder " + data.path() + " belongs to " + otherOwner.get()
                    + ": run commands as that user: runuser -u " + otherOwner.get() + " -- callerid doctor"));
        }
        return List.of(freeSpace());
    }

    private Finding freeSpace() {
        try {
            long free = Files.getFileStore(data.path()).getUsableSpace() / MEBIBYTE;
            String sentence = data.path() + " has " + free + " MiB of free space";
            return free < MIN_FREE_MEBIBYTES
                    ? Finding.warning(SUBJECT, sentence + ": make room, or move DATA_DIR.")
                    : Finding.ok(SUBJECT, sentence + ".");
        } catch (IOException e) {
            return Finding.fault(SUBJECT, "The folder " + data.path() + " cannot be read: " + e.getMessage() + ".");
        }
    }
}
