// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Corrects the table {@code rotation} for the numbers that were used since it was corrected last, so that pages can
 * rely on it. After very many uses it corrects only some of them; the next run continues. Each transaction is short,
 * because releases wait for the rows it locks.
 */
final class RotationCatchUp {
    private static final String PROGRESS = "select corrected_until from rotation_progress";
    private static final String USED = """
            select caller_id, reserved_at, id from allocations where reserved_at >= ? and (reserved_at, id) > (?, ?)
            order by reserved_at, id limit ?""";
    private static final String ADVANCE = "update rotation_progress set corrected_until = ?";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int CHUNK = 1_000;
    private static final int MAX_CHUNKS = 100;
    /** A transaction may become visible this long after the time of its reservations. */
    private static final Duration OVERLAP = Duration.ofSeconds(2);

    private final Database database;

    RotationCatchUp(Database database) {
        this.database = database;
    }

    /** Several nodes may do so at once: each corrects what the others do not. */
    void run(Instant now) {
        Instant progress = database.inTransaction(em -> Jdbc.query(em, PROGRESS, row -> Jdbc.instant(row, 1)))
                .getFirst();
        // If the database's clock went back, uses are missed that were made since the last run.
        Instant start = now.isBefore(progress) ? now : progress;
        Optional<Use> next = Optional.of(new Use(start.minus(OVERLAP), BEFORE_ALL));
        Instant until = start;
        for (int chunk = 0; chunk < MAX_CHUNKS && next.isPresent(); chunk++) {
            Use from = next.get();
            Chunk corrected = database.inTransaction(em -> correct(from, em));
            Instant last = corrected.last().at();
            until = last.isAfter(until) ? last : until;
            next = corrected.isFull() ? Optional.of(corrected.last()) : Optional.empty();
        }
        if (!until.equals(progress)) {
            Instant reached = until;
            int unused = database.inTransaction(em -> Jdbc.update(em, ADVANCE, reached));
        }
    }

    private static Chunk correct(Use from, EntityManager em) {
        Set<String> numbers = new HashSet<>();
        List<Use> uses = Jdbc.query(em, USED, row -> {
            numbers.add(row.getString(1));
            return new Use(Jdbc.instant(row, 2), row.getObject(3, UUID.class));
        }, from.at(), from.at(), from.allocation(), CHUNK);
        int unused = RotationOrder.correct(numbers, em);
        return new Chunk(uses.isEmpty() ? from : uses.getLast(), uses.size() == CHUNK);
    }

    /** A use of a number; several can be at the same instant. */
    private record Use(Instant at, UUID allocation) {}

    private record Chunk(Use last, boolean isFull) {}
}
