// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The main process of a running server, as the file {@code postmaster.pid} of its data folder tells of it.
 *
 * @param isReady whether it accepts connections
 */
record Postmaster(long pid, int port, boolean isReady) {
    private static final String FILE = "postmaster.pid";
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Empty if there is none: the file of one that was killed stays behind, and another process may have its number. */
    static Optional<Postmaster> of(Path data) throws IOException {
        return read(data).filter(Postmaster::isRunning);
    }

    /** A process that has ended but whose parent has not asked for its status has no command. */
    boolean isRunning() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /** Removes the file that a killed server left behind: another process may have its number, and PostgreSQL minds that. */
    static void forgetKilled(Path data) throws IOException {
        if (of(data).isEmpty()) {
            Files.deleteIfExists(data.resolve(FILE));
        }
    }

    private static Optional<Postmaster> read(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve(FILE));
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new Postmaster(Long.parseLong(lines.get(PID_LINE)),
                            Integer.parseInt(lines.get(PORT_LINE)),
                            lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")));
        } catch (NoSuchFileException | NumberFormatException e) {
            // There is none, or a power cut spoilt it.
            return Optional.empty();
        }
    }
}
