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

/** Free numbers of the groups a batch wants, in order of their turn, to be handed out one each. */
final class CandidateSelector {
    /** A proposal's number is kept from others this much longer than the proposal can be confirmed. */
    private static final Duration PROPOSAL_GRACE = Duration.ofSeconds(1);
    /** Numbers hidden by other batches are read past, up to so many. */
    private static final int MAX_LEASED = 200;

    private final Map<CandidatePool, Deque<CallerIdNumber>> available;
    private final ProposalLeases leases;
    private final Instant now;

    private CandidateSelector(Map<CandidatePool, Deque<CallerIdNumber>> free, ProposalLeases leases, Instant now) {
        this.available = free;
        this.leases = leases;
        this.now = now;
    }

    static CandidateSelector find(CallerIdRows rows, List<ProposalRequest> wanted, Instant now, ProposalLeases leases) {
        // A number may be taken by way of another group first, by each of the others at worst.
        int enough = wanted.size() + Math.min(leases.size(), MAX_LEASED);
        Map<CandidatePool, Integer> howMany = new LinkedHashMap<>();
        wanted.forEach(want -> want.pools().forEach(pool -> howMany.put(pool, enough)));
        Map<CandidatePool, Deque<CallerIdNumber>> free = new HashMap<>();
        rows.findAvailable(howMany, now).forEach((pool, numbers) -> free.put(pool, new ArrayDeque<>(numbers)));
        return new CandidateSelector(free, leases, now);
    }

    /** The next number of the first group that has one, hidden from others from now on; empty if there is none. */
    List<CallerIdNumber> take(ProposalRequest want) {
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
