// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.callerid.domain.reservation.CallOutcome;

/** {@link CallOutcome#of} in SQL. */
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
            case IN_CALL -> "a.released_at is null and a.reserved_until > :now";
            case HOLD_EXPIRED -> "a.released_at is null and a.reserved_until <= :now";
            case ANSWERED, BUSY, NO_ANSWER, CANCELLED, NOT_CONNECTED ->
                "a.released_at is not null and coalesce(" + isOneOf(outcome.dialStatuses().stream()) + ", false)";
            case ENDED -> "a.released_at is not null and not coalesce(" + isOneOf(
                    Arrays.stream(CallOutcome.values()).flatMap(other -> other.dialStatuses().stream())) + ", false)";
        };
    }

    private static String isOneOf(Stream<String> dialStatuses) {
        return "upper(translate(a.dial_status, '" + CallOutcome.SEPARATORS + "', '') collate \"C\") in "
                + dialStatuses.collect(joining("', '", "('", "')"));
    }
}
