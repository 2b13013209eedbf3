// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.callerid.deploy.settings.DataFolder;

/** Whose a data folder is. The service could not read what another user, such as root, puts into its folder. */
final class DataFolderOwner {
    private DataFolderOwner() {}

    /** The owner; empty if it is this user. */
    static Optional<String> other(DataFolder data) {
        try {
            return Optional.of(Files.getOwner(data.path()).getName())
                    .filter(owner -> !owner.equals(System.getProperty("user.name")));
        } catch (IOException e) {
            throw new FailedCommandException("The data folder " + data.path() + " cannot be read.", e);
        }
    }
}
