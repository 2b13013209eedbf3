// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Corrects the table {@code rotation} for the numbers that were used since it was corrected last, so that pages can
 * rely on it. After very many uses it corrects only some of them; the next run continues.
 */
final class RotationCatchUp {
    private static final String PROGRESS = "select corrected_until from rotation_progress for update skip locked";
    private static final String USED = """
            select caller_id, reserved_at from allocations where reserved_at >= ? order by reserved_at limit ?""";
    private static final String ADVANCE = "update rotation_progress set corrected_until = ?";
    private static final int CHUNK = 5_000;
    private static final int MAX_CHUNKS = 20;
    /** A transaction may become visible this long after the time of its reservations. */
    private static final Duration OVERLAP = Duration.ofSeconds(2);

    private final Database database;

    RotationCatchUp(Database database) {
        this.database = database;
    }

    /** Does nothing while another node does it. */
    void run(Instant now) {
        int unused = database.inTransaction(em -> correct(now, em));
    }

    private static int correct(Instant now, EntityManager em) {
        List<Instant> progress = Jdbc.query(em, PROGRESS, row -> Jdbc.instant(row, 1));
        if (progress.isEmpty()) {
            return 0;
        }
        // If the database's clock went back, uses are missed that were made since the last run.
        Instant start = now.isBefore(progress.getFirst()) ? now : progress.getFirst();
        Instant until = start.minus(OVERLAP);
        int corrected = 0;
        for (int chunk = 0; chunk < MAX_CHUNKS; chunk++) {
            List<Use> uses = Jdbc.query(em, USED, row -> new Use(row.getString(1), Jdbc.instant(row, 2)), until, CHUNK);
            Set<String> numbers = new HashSet<>();
            uses.forEach(use -> numbers.add(use.number()));
            corrected += RotationOrder.correct(numbers, em);
            if (!uses.isEmpty()) {
                until = uses.getLast().at();
            }
            if (uses.size() < CHUNK) {
                break;
            }
        }
        int unused = Jdbc.update(em, ADVANCE, until.isBefore(start) ? start : until);
        return corrected;
    }

    private record Use(String number, Instant at) {}
}
