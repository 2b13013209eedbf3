// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callerid.deploy.settings.DataFolder;
import org.callerid.deploy.settings.RunningServer;
import org.callerid.deploy.settings.Settings;

/** Leaves word, for the command line, of where this server can be reached. */
final class ServerFile {
    private final Path file;
    private final RunningServer self;

    private ServerFile(Path file, RunningServer self) {
        this.file = file;
        this.self = self;
    }

    static ServerFile write(Settings settings) {
        Path file = settings.data().serverFile();
        RunningServer self = new RunningServer(settings.http().url("http"), ProcessHandle.current().pid());
        try {
            DataFolder.writePrivately(file, self.text());
        } catch (IOException e) {
            throw new FailedStartException("The file " + file + " cannot be written.");
        }
        return new ServerFile(file, self);
    }

    /** Unless another server has put its own in its place. */
    void delete() {
        try {
            if (Files.readString(file).equals(self.text())) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // Whoever reads a file that stayed behind finds nobody there.
        }
    }
}
