// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.callerid.adapter.jpa.CallCandidates.LATEST_FIRST;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.CallResult;
import org.callerid.application.model.FoundCalls;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.reservation.CallOutcome;

/**
 * Searches the request log for calls (docs/adr/0029). Every criterion has an index but one: how a call went on is known
 * only to its allocation, where an index would cost every release. For that, and for a destination together with other
 * criteria, the latest candidates are read until the page is full.
 */
final class CallSearch {
    /** Reading as many candidates takes about a tenth of a second, if they follow each other. */
    static final int MAX_READ = 20_000;
    /** Candidates that lie far from each other take several times as long. */
    private static final int SPARSENESS = 4;
    /**
     * False for a repeated request, which got the reservation of an earlier one. That is older than the reservation by a
     * second at most, and by what the clocks of two nodes may differ. Scalar subqueries, because PostgreSQL could decide
     * to join {@code exists} by reading all rows.
     */
    private static final String FIRST_REQUEST = """
            (select e.id from api_logs e
             where e.caller_id = l.caller_id and e.allocation_id = l.allocation_id
                and e.created_at >= (select a.reserved_at from allocations a where a.id = l.allocation_id)
                    - interval '10' second
                and (e.created_at, e.id) < (l.created_at, l.id)
             limit 1) is null""";

    private final CallQuery query;
    private final EntityManager em;
    private final CallCandidates candidates;
    private final int limit;
    private final SqlQuery calls;

    /** @param maxRead {@link #MAX_READ}, except in tests */
    CallSearch(CallQuery query, Instant now, int maxRead, EntityManager em) {
        this.query = query;
        this.em = em;
        this.candidates = new CallCandidates(query, em);
        Optional<CallOutcome> outcome = query.criteria()
                .result()
                .filter(CallResult.Placed.class::isInstance)
                .map(result -> ((CallResult.Placed) result).outcome());
        // Twice the page, because repeated requests are left out.
        this.limit = outcome.isEmpty() && !candidates.isSifted()
                ? 2 * query.limit()
                : candidates.isDense() ? maxRead : maxRead / SPARSENESS;
        this.calls = candidates.sift(candidates.latest(limit)).and(FIRST_REQUEST);
        outcome.ifPresent(wanted -> CallOutcomeCondition.restrict(calls, wanted, now));
    }

    /** For examining its plan. */
    SqlQuery calls() {
        return calls;
    }

    FoundCalls find(UnreadableRowRegistry unreadable) {
        List<RequestLogRecord> requests = unreadable.readPage(RequestLogEntity.TABLE, query.limit(),
                rows -> calls.rows(RequestLogEntity.class, LATEST_FIRST, rows, em), row -> row.read(unreadable));
        return new FoundCalls(withAllocations(requests, unreadable, em), requests.size() < query.limit()
                ? lastCandidate()
                : Optional.of(requests.getLast().cursor()));
    }

    /** Where the search stopped; empty if it has read all candidates. */
    private Optional<RequestLogCursor> lastCandidate() {
        return candidates.latest(limit)
                .rows(RequestLogEntity.class, LATEST_FIRST, limit - 1, 1, em)
                .stream()
                .map(RequestLogEntity::cursor)
                .findFirst();
    }

    static List<CallRecord> withAllocations(List<RequestLogRecord> requests, UnreadableRowRegistry unreadable,
            EntityManager em) {
        Map<UUID, AllocationEntity> allocations = AllocationRows.findByIds(
                requests.stream().flatMap(request -> request.allocation().stream()).map(AllocationId::value).toList(),
                em);
        return requests.stream()
                .map(request -> new CallRecord(request, request.allocation()
                        .map(id -> allocations.get(id.value()))
                        .flatMap(row -> row.readRecord(unreadable))))
                .toList();
    }
}
