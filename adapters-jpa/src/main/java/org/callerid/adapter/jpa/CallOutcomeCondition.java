// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import org.callerid.domain.reservation.CallOutcome;

/** {@link CallOutcome#of} in SQL. What a report means is stored; only calls without one are told apart here. */
final class CallOutcomeCondition {
    private CallOutcomeCondition() {}

    /**
     * Restricts requests to those whose call has this outcome at {@code now}. A scalar subquery, because PostgreSQL
     * could decide to join {@code exists} by reading all allocations.
     *
     * @param requests rows of {@code api_logs} with the alias {@code l}
     */
    static void restrict(SqlQuery requests, CallOutcome outcome, Instant now) {
        requests.and("(select " + condition(outcome) + " from allocations a where a.id = l.allocation_id)");
        if (outcome == CallOutcome.IN_CALL || outcome == CallOutcome.HOLD_EXPIRED) {
            requests.with("now", now);
        }
    }

    private static String condition(CallOutcome outcome) {
        return switch (outcome) {
            case IN_CALL -> "a.outcome is null and a.released_at is null and a.reserved_until > :now";
            case HOLD_EXPIRED -> "a.outcome is null and a.released_at is null and a.reserved_until <= :now";
            case ENDED -> "a.outcome = 'ENDED' or a.outcome is null and a.released_at is not null";
            case ANSWERED, SHORT, NO_ANSWER, BUSY, REJECTED, BLOCKED, CANCELLED, UNREACHABLE, NOT_CONNECTED ->
                "a.outcome = '" + outcome.name() + "'";
        };
    }
}
