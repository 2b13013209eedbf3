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
import org.callerid.application.port.out.Reservations.Claim;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/**
 * The rows a search of the whole table finds. A row that is locked is lost to every other search for a moment, so no more
 * are locked than there are claims, unless the first choice of one of them has none left: then there are enough of each
 * group for every claim, and only a number that is taken, capped or locked by somebody else is ever missing.
 */
final class FoundCandidates implements Candidates {
    private final CallerIdRows rows;
    private final Instant now;
    private final Map<CandidatePool, List<CallerIdEntity>> byGroup = new HashMap<>();
    private final Map<CallerIdNumber, CallerIdEntity> locked = new LinkedHashMap<>();
    private Set<CandidatePool> searched = Set.of();
    private Optional<Set<CandidatePool>> stillFree = Optional.empty();

    FoundCandidates(CallerIdRows rows, Instant now) {
        this.rows = rows;
        this.now = now;
    }

    @Override
    public void lockFor(List<Claim> claims) {
        searched = new LinkedHashSet<>();
        claims.forEach(claim -> searched.addAll(claim.groups()));
        Set<CandidatePool> worthALook = rows.withFree(searched, now);
        if (!lockFirstChoices(claims, worthALook)) {
            worthALook.forEach(pool -> lock(pool, claims.size()));
        }
    }

    /** False if they do not serve all claims, or if one claim may pick what is another's first choice. */
    private boolean lockFirstChoices(List<Claim> claims, Set<CandidatePool> worthALook) {
        Map<CandidatePool, Integer> wanted = new LinkedHashMap<>();
        claims.forEach(claim -> wanted.merge(claim.groups().getFirst(), 1, Integer::sum));
        if (!worthALook.containsAll(wanted.keySet()) || wanted.containsKey(new CandidatePool.AnyAreaCode())) {
            return false;
        }
        return wanted.entrySet().stream().allMatch(want -> lock(want.getKey(), want.getValue()) == want.getValue());
    }

    private int lock(CandidatePool pool, int atMost) {
        List<CallerIdEntity> found = rows.lockFree(pool, atMost, now);
        byGroup.put(pool, found);
        found.forEach(row -> locked.put(row.callerId().number(), row));
        return found.size();
    }

    @Override
    public Collection<CallerIdEntity> of(Claim claim) {
        return claim.groups().stream().flatMap(pool -> byGroup.getOrDefault(pool, List.of()).stream()).toList();
    }

    /** A number that is free and yet was not found is locked by somebody who may give it back: there may be one soon. */
    @Override
    public Decision refusal(Claim claim) {
        Set<CandidatePool> free = stillFree.orElseGet(() -> rows.withFree(searched, now));
        stillFree = Optional.of(free);
        return claim.groups().stream().anyMatch(free::contains) ? new Decision.Lost() : new Decision.NoneFree();
    }

    @Override
    public Collection<CallerIdEntity> locked() {
        return locked.values();
    }
}
