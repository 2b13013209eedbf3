// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.callerid.application.port.out.Reservations.Claim;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.AreaCodeGroup;

/**
 * The rows a search of the whole table finds: enough of each group for every claim of the batch, so that only a number
 * that is taken, capped or locked by somebody else is ever missing.
 */
final class FoundCandidates implements Candidates {
    private final CallerIdRows rows;
    private final Instant now;
    private final Map<AreaCodeGroup, Collection<CallerIdEntity>> byGroup = new HashMap<>();
    private final Map<AreaCodeGroup, Boolean> anyFree = new HashMap<>();
    private final Map<CallerIdNumber, CallerIdEntity> locked = new LinkedHashMap<>();

    FoundCandidates(CallerIdRows rows, Instant now) {
        this.rows = rows;
        this.now = now;
    }

    @Override
    public void lockFor(List<Claim> claims) {
        LinkedHashSet<AreaCodeGroup> groups = new LinkedHashSet<>();
        claims.forEach(claim -> groups.addAll(claim.groups()));
        for (AreaCodeGroup group : groups) {
            List<CallerIdEntity> found = rows.lockFree(group, claims.size(), now);
            byGroup.put(group, found);
            found.forEach(row -> locked.put(row.callerId().number(), row));
        }
    }

    @Override
    public Collection<CallerIdEntity> of(Claim claim) {
        return claim.groups().stream().flatMap(group -> byGroup.getOrDefault(group, List.of()).stream()).toList();
    }

    /** A number that is free and yet was not found is locked by somebody who may give it back: there may be one soon. */
    @Override
    public Decision refusal(Claim claim) {
        boolean mayBeOne = claim.groups()
                .stream()
                .anyMatch(group -> anyFree.computeIfAbsent(group, wanted -> rows.anyFree(wanted, now)));
        return mayBeOne ? new Decision.Lost() : new Decision.NoneFree();
    }

    @Override
    public Collection<CallerIdEntity> locked() {
        return locked.values();
    }
}
