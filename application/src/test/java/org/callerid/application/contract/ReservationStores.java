// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.ZoneOffset;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decision.Confirmed;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.usage.UsageCalendar;

/** What the contracts of {@link Reservations} need. */
public interface ReservationStores {
    UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    CallerIdNumber FIRST = number("2125550001");
    CallerIdNumber SECOND = number("2125550002");
    CallerIdNumber LOCAL = number("3105550001");

    /** An empty store. */
    Stores stores(UsageCalendar calendar);

    static Reservation confirmed(Decision decision) {
        assertThat(decision).isInstanceOf(Confirmed.class);
        return ((Confirmed) decision).reservation();
    }
}
