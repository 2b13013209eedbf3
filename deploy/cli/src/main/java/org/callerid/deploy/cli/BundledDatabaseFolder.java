// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.nio.file.Path;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.settings.DataFolder;

/** The folder of the bundled database, before it is opened. */
record BundledDatabaseFolder(DataFolder data) {
    Path path() {
        return data.postgresFolder();
    }

    /**
     * Checks that a command may open it.
     *
     * @param mayCreate whether there may be no database yet
     * @throws FailedCommandException if there is no database, or it belongs to another user: files that this user
     *         creates could not be read by the service
     */
    void requireUsable(boolean mayCreate) {
        if (!BundledPostgres.existsIn(path())) {
            if (!mayCreate) {
                throw new FailedCommandException("There is no database in " + path()
                        + ": set DATA_DIR to the service's data folder, or start the service once (callerid serve).");
            }
            return;
        }
        DataFolderOwner.other(data).ifPresent(owner -> {
            throw new FailedCommandException("The data folder " + data.path() + " belongs to " + owner
                    + ": run the command as that user, for example: runuser -u " + owner + " -- callerid …");
        });
    }
}
