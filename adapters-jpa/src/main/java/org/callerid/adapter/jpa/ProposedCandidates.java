// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/** The rows of the numbers that the rotation proposed. */
final class ProposedCandidates implements CandidateSource {
    private final LockedCallerIds rows;
    private final TreeMap<CallerIdNumber, CallerId> locked = new TreeMap<>();

    ProposedCandidates(LockedCallerIds rows) {
        this.rows = rows;
    }

    @Override
    public void lockFor(List<ReservationRequest> requests) {
        List<CallerIdNumber> proposed = requests.stream()
                .flatMap(request -> request.candidates().stream())
                .distinct()
                .toList();
        rows.lockSkippingLocked(proposed).forEach(row -> locked.put(row.number(), row));
    }

    @Override
    public Collection<CallerId> candidatesFor(ReservationRequest request) {
        return request.candidates().stream().map(locked::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Decision refusal(ReservationRequest request) {
        return new Decision.Conflict();
    }

    @Override
    public Collection<CallerId> lockedRows() {
        return locked.values();
    }
}
