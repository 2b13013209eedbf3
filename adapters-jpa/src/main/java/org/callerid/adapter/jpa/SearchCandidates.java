// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/**
 * The rows found by searching the whole table. Every other search skips a locked row, so no more rows are locked than
 * there are requests, unless the first-choice pool of a request has too few. Then as many numbers of each pool are
 * locked as there are requests, and only numbers that are reserved, at their limit or locked by another transaction are
 * missing. Numbers that a person must not be shown are locked in addition to those wanted.
 */
final class SearchCandidates implements CandidateSource {
    private final LockedCallerIds rows;
    private final AvailableNumbers available;
    private final BatchContacts contacts;
    private final Instant now;
    private final Map<CandidatePool, List<CallerId>> byPool = new HashMap<>();
    private final Map<CallerIdNumber, CallerId> locked = new LinkedHashMap<>();
    private Set<CandidatePool> searched = Set.of();
    private Optional<Set<CandidatePool>> stillAvailable = Optional.empty();

    SearchCandidates(LockedCallerIds rows, AvailableNumbers available, BatchContacts contacts,
            Instant now) {
        this.rows = rows;
        this.available = available;
        this.contacts = contacts;
        this.now = now;
    }

    @Override
    public void lockFor(List<ReservationRequest> requests) {
        searched = new LinkedHashSet<>();
        requests.forEach(request -> searched.addAll(request.pools()));
        Set<CandidatePool> nonEmptyPools = available.nonEmptyPools(searched, now);
        int avoided = requests.stream().mapToInt(request -> contacts.avoidedNumbers(request).size()).sum();
        if (avoided > 0 || !lockFirstChoices(requests, nonEmptyPools)) {
            nonEmptyPools.forEach(pool -> lock(pool, requests.size() + avoided));
        }
    }

    /**
     * Locks rows of the first-choice pools. False if these do not serve all requests, or if one request could pick
     * another's first choice.
     */
    private boolean lockFirstChoices(List<ReservationRequest> requests, Set<CandidatePool> nonEmptyPools) {
        Map<CandidatePool, Integer> wanted = new LinkedHashMap<>();
        requests.forEach(request -> wanted.merge(request.pools().getFirst(), 1, Integer::sum));
        if (!nonEmptyPools.containsAll(wanted.keySet())
                || !wanted.keySet().stream().allMatch(CandidatePool.InAreaCode.class::isInstance)) {
            return false;
        }
        return wanted.entrySet().stream().allMatch(want -> lock(want.getKey(), want.getValue()) == want.getValue());
    }

    private int lock(CandidatePool pool, int limit) {
        List<CallerId> found = rows.lockAvailable(pool, limit, now);
        byPool.put(pool, found);
        found.forEach(row -> locked.put(row.number(), row));
        return found.size();
    }

    @Override
    public Collection<CallerId> candidatesFor(ReservationRequest request) {
        return request.pools().stream().flatMap(pool -> byPool.getOrDefault(pool, List.of()).stream()).toList();
    }

    /**
     * A number that is available but was not found is locked by a transaction that may still release it, so a retry may
     * succeed.
     */
    @Override
    public Decision refusal(ReservationRequest request) {
        Set<CallerIdNumber> avoided = contacts.avoidedNumbers(request);
        if (!avoided.isEmpty()) {
            return refusal(request, avoided);
        }
        Set<CandidatePool> free = stillAvailable.orElseGet(() -> available.nonEmptyPools(searched, now));
        stillAvailable = Optional.of(free);
        return request.pools().stream().anyMatch(free::contains)
                ? new Decision.Conflict()
                : new Decision.NoneAvailable();
    }

    private Decision refusal(ReservationRequest request, Set<CallerIdNumber> avoided) {
        Map<CandidatePool, Integer> enough = new HashMap<>();
        request.pools().forEach(pool -> enough.put(pool, avoided.size() + 1));
        return available.findUpTo(enough, now).values().stream().allMatch(avoided::containsAll)
                ? new Decision.NoneAvailable()
                : new Decision.Conflict();
    }

    @Override
    public Collection<CallerId> lockedRows() {
        return locked.values();
    }
}
