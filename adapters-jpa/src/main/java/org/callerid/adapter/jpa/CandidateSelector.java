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
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.application.port.out.LeasingRotation.LeaseRequest;
import org.callerid.application.port.out.Rotation.ProposalRequest;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/** Available numbers of the pools that a batch requests, in rotation order. Each number is handed out once. */
final class CandidateSelector {
    /** A proposed number stays leased this long after the proposal's {@code confirmBy}. */
    private static final Duration PROPOSAL_GRACE = Duration.ofSeconds(1);
    /** At most this many leased numbers are skipped. */
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
        Map<CandidatePool, Integer> howMany = new LinkedHashMap<>();
        wanted.forEach(want -> want.pools().forEach(pool -> howMany.put(pool, wanted.size())));
        return find(rows, howMany, now, leases);
    }

    /** Numbers of the requested pools, leased from now on. */
    static List<List<CallerIdNumber>> lease(AvailableNumbers rows, List<LeaseRequest> requests, Instant now,
            ProposalLeases leases) {
        Map<CandidatePool, Integer> howMany = new LinkedHashMap<>();
        requests.forEach(request -> howMany.put(request.pool(), request.atMost()));
        CandidateSelector selector = find(rows, howMany, now, leases);
        return requests.stream()
                .map(request -> Stream.generate(() -> selector.leaseNext(request.pool(), request.until()))
                        .limit(request.atMost())
                        .flatMap(Optional::stream)
                        .toList())
                .toList();
    }

    /** Numbers that are leased are found as well, so as many more are read. */
    private static CandidateSelector find(AvailableNumbers rows, Map<CandidatePool, Integer> howMany, Instant now,
            ProposalLeases leases) {
        Map<CandidatePool, Integer> enough = new LinkedHashMap<>();
        howMany.forEach((pool, wanted) -> enough.put(pool, wanted + Math.min(leases.count(pool), MAX_LEASED)));
        Map<CandidatePool, Deque<CallerIdNumber>> free = new HashMap<>();
        rows.findUpTo(enough, now).forEach((pool, numbers) -> free.put(pool, new ArrayDeque<>(numbers)));
        return new CandidateSelector(free, leases, now);
    }

    /** The next number of the first pool that has one, leased from now on; empty if there is none. */
    List<CallerIdNumber> leaseNext(ProposalRequest want) {
        Instant until = want.confirmBy().plus(PROPOSAL_GRACE);
        return want.pools().stream().flatMap(pool -> leaseNext(pool, until).stream()).limit(1).toList();
    }

    private Optional<CallerIdNumber> leaseNext(CandidatePool pool, Instant until) {
        Deque<CallerIdNumber> numbers = available.getOrDefault(pool, new ArrayDeque<>());
        while (!numbers.isEmpty()) {
            CallerIdNumber number = numbers.removeFirst();
            if (leases.acquire(number, pool, until, now)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }
}
