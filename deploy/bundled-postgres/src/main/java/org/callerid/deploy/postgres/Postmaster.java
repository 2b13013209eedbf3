// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The postmaster (the main process of a running server), as described by {@code postmaster.pid} in its data directory.
 *
 * @param isReady whether it accepts connections
 */
record Postmaster(long pid, int port, boolean isReady) {
    private static final String FILE = "postmaster.pid";
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /**
     * The running postmaster; empty if there is none. A killed server leaves its file behind, and its process id may
     * have been reused, so the process is checked too.
     */
    static Optional<Postmaster> of(Path data) throws IOException {
        return read(data).filter(Postmaster::isRunning);
    }

    /**
     * Whether the process exists and is PostgreSQL. A zombie, whose exit status its parent has not collected, has no
     * command.
     */
    boolean isRunning() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /**
     * Deletes the {@code postmaster.pid} that a killed server left behind. PostgreSQL refuses to start if another
     * process has the id in it.
     */
    static void deleteStalePidFile(Path data) throws IOException {
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
            // The file does not exist, or a power failure damaged it.
            return Optional.empty();
        }
    }
}
