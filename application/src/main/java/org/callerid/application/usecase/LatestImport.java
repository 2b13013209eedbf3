// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.domain.attention.ImportRun;

/** The latest import of all nodes and of the command line, as a shared setting: state, time, rows and name. */
final class LatestImport {
    private static final String NAME = "latest-import";
    private static final int PARTS = 4;

    private final SharedSettings shared;

    LatestImport(SharedSettings shared) {
        this.shared = shared;
    }

    void write(ImportRun run) {
        shared.put(NAME,
                String.join(" ", run.state().name(), run.at().toString(), String.valueOf(run.rows()), run.by()));
    }

    /** Empty if there was none, or if it was written by hand and cannot be read. */
    Optional<ImportRun> read() {
        return shared.find(NAME)
                .map(text -> text.split(" ", PARTS))
                .filter(parts -> parts.length == PARTS)
                .flatMap(LatestImport::parse);
    }

    private static Optional<ImportRun> parse(String[] parts) {
        try {
            return Optional.of(new ImportRun(ImportRun.State.valueOf(parts[0]), Instant.parse(parts[1]),
                    Long.parseLong(parts[2]), parts[3]));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
