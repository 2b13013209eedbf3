// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.limits;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.List;
import java.util.Optional;
import org.callerid.application.fixture.Fixtures;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Reservations;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.reservation.ReleaseRequest;

/** Five numbers that have every status between them, and a deleted one. */
final class NumbersOfEachStatus {
    static final CallerIdNumber LIMIT_REACHED = number("2125550001");
    static final CallerIdNumber LIMIT_REACHED_AND_RESERVED = number("2125550002");
    static final CallerIdNumber RESERVED = number("3105550003");
    static final CallerIdNumber INACTIVE = number("3105550004");
    static final CallerIdNumber AVAILABLE = number("3105550005");
    private static final CallerIdNumber DELETED = number("3105550006");

    private NumbersOfEachStatus() {}

    /**
     * Adds and reserves them at noon. The reservations last for {@link Fixtures#TTL};
     * both limits that are reached are hourly. {@link #INACTIVE} has the carrier AT&amp;T, the other numbers of area
     * code 310 have Verizon, and those of 212 have none.
     */
    static void addTo(CallerIds callerIds, Reservations reservations) {
        callerIds.add(LIMIT_REACHED, limits(1, 9), DEFAULT_LIMIT, auditStampAt(NOON));
        callerIds.add(LIMIT_REACHED_AND_RESERVED, limits(1, 9), DEFAULT_LIMIT, auditStampAt(NOON));
        for (CallerIdNumber number : List.of(RESERVED, INACTIVE, AVAILABLE, DELETED)) {
            callerIds.add(number, carrier("Verizon")
                    .withLimits(Optional.of(number.equals(AVAILABLE) ? 100 : 5), Optional.empty()), DEFAULT_LIMIT,
                    auditStampAt(NOON));
        }
        callerIds.change(INACTIVE, carrier("AT&T").withActive(Optional.of(false)), auditStampAt(NOON));
        callerIds.delete(DELETED, auditStampAt(NOON));
        for (CallerIdNumber number : List.of(LIMIT_REACHED, LIMIT_REACHED_AND_RESERVED, RESERVED)) {
            reservations.confirm(List.of(aReservationRequest(NOON, number)), NOON);
        }
        reservations.release(List.of(new ReleaseRequest.ByNumber(LIMIT_REACHED, SOMEBODY)), NOON.plusSeconds(1));
    }

    private static CallerIdPatch carrier(String name) {
        return CallerIdPatch.EMPTY.withCarrier(FieldChange.replaceWith(new Carrier(name)));
    }
}
