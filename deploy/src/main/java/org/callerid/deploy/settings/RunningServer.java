// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** A server that says it runs on a data folder. */
public record RunningServer(String url, long pid) {
    /** As it stands in {@link DataFolder#serverFile}. */
    public String text() {
        return url + "\n" + pid + "\n";
    }

    /** Empty if none says so, or if the one that did is gone. */
    public static Optional<RunningServer> on(DataFolder data) {
        try {
            List<String> lines = Files.readAllLines(data.serverFile());
            RunningServer server = new RunningServer(lines.get(0), Long.parseLong(lines.get(1)));
            return ProcessHandle.of(server.pid()).filter(ProcessHandle::isAlive).map(process -> server);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
