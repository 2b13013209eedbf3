// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells refusals that a broken database, or a node being stopped, excuses from false ones: the pool is larger than the load
 * can hold.
 */
final class RefusedResponses {
    private static final int UNAVAILABLE = 503;
    /** How the service says that it looked and found no free number: nothing excuses that. */
    private static final String NONE = "No available caller-IDs";

    /** What a node says that is about to go, or has just come back. */
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
        return evidence.history().asks().stream().filter(ask -> ask.status() == UNAVAILABLE).filter(kind);
    }

    private boolean isFalse(RequestEvent ask) {
        boolean notNow = NOT_NOW.stream().anyMatch(ask.body()::contains)
                && evidence.isExcused(ask, Outage.OfNode.class);
        return ask.body().contains(NONE) || !(notNow || evidence.isExcused(ask, Outage.OfDatabase.class));
    }
}
