// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.callerid.CallerIdNumber;

/** The rows of the numbers that the rotation proposed. */
final class ProposedCandidates implements CandidateSource {
    private final CallerIdRows rows;
    private final TreeMap<CallerIdNumber, CallerIdEntity> locked = new TreeMap<>();

    ProposedCandidates(CallerIdRows rows) {
        this.rows = rows;
    }

    @Override
    public void lockFor(List<ReservationRequest> requests) {
        List<CallerIdNumber> proposed = requests.stream()
                .flatMap(request -> request.candidates().stream())
                .distinct()
                .toList();
        for (CallerIdEntity row : rows.lockSkippingLocked(proposed)) {
            locked.put(row.toCallerId().number(), row);
        }
    }

    @Override
    public Collection<CallerIdEntity> candidatesFor(ReservationRequest request) {
        return request.candidates().stream().map(locked::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Decision refusal(ReservationRequest request) {
        return new Decision.Conflict();
    }

    @Override
    public Collection<CallerIdEntity> lockedRows() {
        return locked.values();
    }
}
