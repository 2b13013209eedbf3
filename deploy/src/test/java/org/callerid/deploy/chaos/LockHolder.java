// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The stretch in which a number was certainly one call's: from when its client had the answer until the earliest instant
 * the reservation can have ended. That is a term after the call was first asked for (an unanswered first try may have
 * made the reservation the retry was told of), less {@link #LAG}, or the sending of its release.
 */
record LockHolder(RequestEvent answer, String number, long from, long until) {
    /** Nodes count from when they heard the time from the database, and that answer may have been late. */
    private static final Duration LAG = Duration.ofSeconds(1);

    /** In the order of {@link #from}. */
    static List<LockHolder> in(History history, Duration term) {
        Map<CallKey, Long> asked = new HashMap<>();
        history.asks().forEach(ask -> asked.merge(ask.call(), ask.sentAt(), Math::min));
        Map<String, Long> released = new HashMap<>();
        history.hangUps().forEach(hangUp -> released.merge(hangUp.callId(), hangUp.sentAt(), Math::min));
        List<LockHolder> holds = new ArrayList<>();
        for (RequestEvent ask : history.asks()) {
            long termEnds = asked.getOrDefault(ask.call(), ask.sentAt()) + term.minus(LAG).toNanos();
            long until = Math.min(termEnds, released.getOrDefault(ask.call().callId(), termEnds));
            ask.number()
                    .filter(number -> ask.endedAt() < until)
                    .ifPresent(number -> holds.add(new LockHolder(ask, number, ask.endedAt(), until)));
        }
        holds.sort(Comparator.comparingLong(LockHolder::from));
        return holds;
    }

    /** The later ones of these that began while this one lasted. */
    Stream<LockHolder> overlappedBy(List<LockHolder> later) {
        return later.stream().takeWhile(hold -> hold.from < until);
    }
}
