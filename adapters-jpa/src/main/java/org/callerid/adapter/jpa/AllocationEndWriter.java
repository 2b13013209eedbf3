// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.callerid.application.model.EndedCall;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * Writes how the allocations of a batch ended. The condition of the update decides which report is a call's first: a
 * second transaction waits for the row and then sees the first one's end.
 */
final class AllocationEndWriter {
    private static final String WRITE_ENDS = """
            update allocations a
            set released_at = coalesce(a.released_at, r.released_at), ended_at = r.ended_at, outcome = r.outcome,
                dial_status = r.dial_status, hangup_cause = r.hangup_cause, hangup_reason = r.hangup_reason,
                talk_seconds = r.talk_seconds
            from unnest(cast(? as uuid[]), cast(? as timestamptz[]), cast(? as timestamptz[]), ?, ?, ?, ?,
                    cast(? as int[]))
                as r (id, released_at, ended_at, outcome, dial_status, hangup_cause, hangup_reason, talk_seconds)
            where a.id = r.id and a.ended_at is null
            returning a.id""";
    private static final String WRITE_RELEASES = """
            update allocations set released_at = ? where id = any(cast(? as uuid[])) and released_at is null""";

    /** By allocation, in the order in which rows are locked, so that two batches rarely wait for each other. */
    private final Map<UUID, Report> reports = new TreeMap<>();
    private final Set<UUID> released = new LinkedHashSet<>();

    /** Adds the end of a call, unless the batch has one of it. */
    void add(Reservation reservation, CallEnd end) {
        reports.putIfAbsent(reservation.id().value(), new Report(reservation, end));
    }

    /** Adds a reservation whose number was freed. */
    void addRelease(Reservation reservation) {
        released.add(reservation.id().value());
    }

    /** @return the calls whose end was not known yet */
    List<EndedCall> write(Instant releasedAt, EntityManager em) {
        Set<UUID> ended = writeEnds(releasedAt, em);
        // Only operators release without an end, and the service itself.
        List<UUID> others = released.stream().filter(id -> !ended.contains(id)).toList();
        if (!others.isEmpty()) {
            Jdbc.update(em, WRITE_RELEASES, releasedAt, others);
        }
        return reports.entrySet()
                .stream()
                .filter(report -> ended.contains(report.getKey()))
                .map(report -> report.getValue().toEndedCall())
                .toList();
    }

    private Set<UUID> writeEnds(Instant releasedAt, EntityManager em) {
        if (reports.isEmpty()) {
            return Set.of();
        }
        ArrayColumns<Report> columns = new ArrayColumns<>(List.copyOf(reports.values()));
        return new HashSet<>(Jdbc.query(em, WRITE_ENDS, row -> row.getObject(1, UUID.class), columns.of(Report::id),
                columns.of(report -> released.contains(report.id()) ? releasedAt : null),
                columns.of(report -> report.end().at()), columns.of(report -> report.end().outcome().name()),
                columns.of(report -> report.end().hangup().status().orElse(null)),
                columns.of(report -> report.end().hangup().cause().orElse(null)),
                columns.of(report -> report.end().hangup().reason().orElse(null)),
                columns.of(Report::talkSeconds)));
    }

    private record Report(Reservation reservation, CallEnd end) {
        UUID id() {
            return reservation.id().value();
        }

        @Nullable
        Long talkSeconds() {
            return end.hangup().talkTime().map(Duration::toSeconds).orElse(null);
        }

        EndedCall toEndedCall() {
            return new EndedCall(reservation.number(), end);
        }
    }
}
