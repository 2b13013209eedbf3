// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/** Numbers that this node has proposed or leased and whose outcome it does not know yet. Thread-safe. */
final class ProposalLeases {
    private static final int EVICT_ABOVE = 1_000;

    private final Map<CallerIdNumber, Lease> leases = new HashMap<>();
    private final Map<CandidatePool, Integer> leasedByPool = new HashMap<>();
    private int leasedFromSeveral;
    private int evictAbove = EVICT_ABOVE;

    /** Leases a number, found in {@code pool}, until {@code until}; false if it is leased already. */
    synchronized boolean acquire(CallerIdNumber number, CandidatePool pool, Instant until, Instant now) {
        if (leases.size() > evictAbove) {
            evictExpired(now);
        }
        Lease known = leases.get(number);
        if (known != null && now.isBefore(known.until())) {
            return false;
        }
        release(number);
        leases.put(number, new Lease(pool, until));
        leasedByPool.merge(pool, 1, Integer::sum);
        leasedFromSeveral += isOfSeveral(pool) ? 1 : 0;
        return true;
    }

    synchronized void release(CallerIdNumber number) {
        Lease ended = leases.remove(number);
        if (ended != null) {
            leasedByPool.computeIfPresent(ended.pool(), (pool, count) -> count == 1 ? null : count - 1);
            leasedFromSeveral -= isOfSeveral(ended.pool()) ? 1 : 0;
        }
    }

    private static boolean isOfSeveral(CandidatePool pool) {
        return !(pool instanceof CandidatePool.InAreaCode);
    }

    /**
     * About how many numbers of {@code pool} are leased: those found in it, in one of its area codes or in all numbers
     * and several area codes. It may count leases that have expired.
     */
    synchronized int count(CandidatePool pool) {
        int found = switch (pool) {
            case CandidatePool.InAreaCodes(var areaCodes) -> areaCodes.stream()
                    .mapToInt(areaCode -> leasedByPool.getOrDefault(new CandidatePool.InAreaCode(areaCode), 0))
                    .sum();
            case CandidatePool.InAreaCode any -> leasedByPool.getOrDefault(any, 0);
            case CandidatePool.AnyAreaCode all -> leasedByPool.getOrDefault(all, 0);
        };
        return found + leasedFromSeveral;
    }

    private void evictExpired(Instant now) {
        leases.entrySet()
                .stream()
                .filter(one -> !now.isBefore(one.getValue().until()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::release);
        evictAbove = Math.max(EVICT_ABOVE, 2 * leases.size());
    }

    private record Lease(CandidatePool pool, Instant until) {}
}
