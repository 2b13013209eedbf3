// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.callerid.application.port.out.Reservations.Claim;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.domain.callerid.CallerIdNumber;

/** The rows the rotation proposed. */
final class ProposedCandidates implements Candidates {
    private final CallerIdRows rows;
    private final TreeMap<CallerIdNumber, CallerIdEntity> locked = new TreeMap<>();

    ProposedCandidates(CallerIdRows rows) {
        this.rows = rows;
    }

    @Override
    public void lockFor(List<Claim> claims) {
        List<CallerIdNumber> proposed = claims.stream()
                .flatMap(claim -> claim.candidates().stream())
                .distinct()
                .toList();
        for (CallerIdEntity row : rows.lockUnlocked(proposed)) {
            locked.put(row.callerId().number(), row);
        }
    }

    @Override
    public Collection<CallerIdEntity> of(Claim claim) {
        return claim.candidates().stream().map(locked::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Decision refusal(Claim claim) {
        return new Decision.Lost();
    }

    @Override
    public Collection<CallerIdEntity> locked() {
        return locked.values();
    }
}
