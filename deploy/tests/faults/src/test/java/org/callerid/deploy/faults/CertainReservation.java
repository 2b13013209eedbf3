// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The period in which a number certainly belonged to one call: from when its client had the answer until the earliest
 * instant at which the reservation can have ended. That is a TTL after the call's first request was sent (an unanswered
 * first attempt may have made the reservation that the retry was given), less {@link #LAG}, or the sending of its
 * release.
 */
record CertainReservation(RequestEvent answer, String number, long from, long until) {
    /** Nodes count from when they received the time from the database, and that reply may have been late. */
    private static final Duration LAG = Duration.ofSeconds(1);

    /** Ordered by {@link #from}. */
    static List<CertainReservation> in(History history, Duration term) {
        Map<CallKey, Long> asked = new HashMap<>();
        history.requests().forEach(ask -> asked.merge(ask.call(), ask.sentAt(), Math::min));
        Map<String, Long> released = new HashMap<>();
        history.releases().forEach(hangUp -> released.merge(hangUp.callId(), hangUp.sentAt(), Math::min));
        List<CertainReservation> holds = new ArrayList<>();
        for (RequestEvent ask : history.requests()) {
            long termEnds = asked.getOrDefault(ask.call(), ask.sentAt()) + term.minus(LAG).toNanos();
            long until = Math.min(termEnds, released.getOrDefault(ask.call().callId(), termEnds));
            ask.number()
                    .filter(number -> ask.endedAt() < until)
                    .ifPresent(number -> holds.add(new CertainReservation(ask, number, ask.endedAt(), until)));
        }
        holds.sort(Comparator.comparingLong(CertainReservation::from));
        return holds;
    }

    /** Those of {@code later} that began before this one ended. */
    Stream<CertainReservation> overlappedBy(List<CertainReservation> later) {
        return later.stream().takeWhile(hold -> hold.from < until);
    }
}
