// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Separates refusals that are excused by a broken database, or by a node being stopped, from false ones: the pool is
 * larger than the load can reserve.
 */
final class RefusedResponses {
    private static final int UNAVAILABLE = 503;
    /** The service's message that it found no available number, which nothing excuses. */
    private static final String NONE = "No available caller-IDs";

    /** The messages of a node that is starting, stopping, or recovering from a pause. */
    private static final Set<String> NOT_NOW = Set.of("The service is starting", "The service is stopping",
            "The service was paused");

    private final RunRecord evidence;

    RefusedResponses(RunRecord evidence) {
        this.evidence = evidence;
    }

    Stream<String> falseOnes() {
        return of(this::isFalse).map(evidence.history()::line);
    }

    Stream<RequestEvent> excused() {
        return of(Predicate.not(this::isFalse));
    }

    private Stream<RequestEvent> of(Predicate<RequestEvent> kind) {
        return evidence.history().requests().stream().filter(ask -> ask.status() == UNAVAILABLE).filter(kind);
    }

    private boolean isFalse(RequestEvent ask) {
        boolean notNow = NOT_NOW.stream().anyMatch(ask.body()::contains)
                && evidence.isExcused(ask, Outage.OfNode.class);
        return ask.body().contains(NONE) || !(notNow || evidence.isExcused(ask, Outage.OfDatabase.class));
    }
}
