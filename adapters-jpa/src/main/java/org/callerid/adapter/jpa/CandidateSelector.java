// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callerid.application.port.out.Rotation.ProposalRequest;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/** Available numbers of the pools that a batch requests, in rotation order. Each number is handed out once. */
final class CandidateSelector {
    /** A proposed number stays leased this long after the proposal's {@code confirmBy}. */
    private static final Duration PROPOSAL_GRACE = Duration.ofSeconds(1);
    /** At most this many numbers leased to other batches are skipped. */
    private static final int MAX_LEASED = 200;

    private final Map<CandidatePool, Deque<CallerIdNumber>> available;
    private final ProposalLeases leases;
    private final Instant now;

    private CandidateSelector(Map<CandidatePool, Deque<CallerIdNumber>> free, ProposalLeases leases, Instant now) {
        this.available = free;
        this.leases = leases;
        this.now = now;
    }

    static CandidateSelector find(AvailableNumbers rows, List<ProposalRequest> wanted, Instant now,
            ProposalLeases leases) {
        // In the worst case every other request takes a number of this pool through another pool first.
        int enough = wanted.size() + Math.min(leases.size(), MAX_LEASED);
        Map<CandidatePool, Integer> howMany = new LinkedHashMap<>();
        wanted.forEach(want -> want.pools().forEach(pool -> howMany.put(pool, enough)));
        Map<CandidatePool, Deque<CallerIdNumber>> free = new HashMap<>();
        rows.find(howMany, now).forEach((pool, numbers) -> free.put(pool, new ArrayDeque<>(numbers)));
        return new CandidateSelector(free, leases, now);
    }

    /** The next number of the first pool that has one, leased from now on; empty if there is none. */
    List<CallerIdNumber> leaseNext(ProposalRequest want) {
        Instant until = want.confirmBy().plus(PROPOSAL_GRACE);
        for (CandidatePool pool : want.pools()) {
            Deque<CallerIdNumber> numbers = available.getOrDefault(pool, new ArrayDeque<>());
            while (!numbers.isEmpty()) {
                CallerIdNumber number = numbers.removeFirst();
                if (leases.acquire(number, until, now)) {
                    return List.of(number);
                }
            }
        }
        return List.of();
    }
}
