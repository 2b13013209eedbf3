// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aReservation;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.anId;

import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.Reservation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPageTest {
    private static final Instant END = NOON.plus(TTL);

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeCalls calls = new FakeCalls();
    private final AllocationId id = anId();

    @Test
    void aCallIsFoundByTheIdOfItsReservation() {
        AllocationRecord record = aReservation(id, "2125550001");
        calls.reserve(record);

        assertThat(page(id.toString(), NOON).getRecord()).isEqualTo(record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "00000000-0000-7000-0000-000000000000"})
    void aCallThatIsNotKeptIsNotFound(String unknown) {
        calls.reserve(aReservation(id, "2125550001"));
        CallPage page = page(unknown, NOON);

        assertThat(page.getRecord()).isNull();
        assertThat(page.reason()).isEmpty();
        assertThat(beans.loader.getFailure()).isEqualTo("There is no such call, or it is no longer kept.");
    }

    @Test
    void aNumberOfTheDestinationsAreaCodeWasGivenForThat() {
        calls.reserve(aReservation(id, "2125550001"));

        assertThat(page(id.toString(), NOON).reason()).isEqualTo("call.reason.local");
    }

    @Test
    void aNumberOfAnotherAreaCodeWasGivenForWantOfOne() {
        Reservation local = aReservation(id, "2125550001").reservation();
        calls.reserve(new AllocationRecord(
                new Reservation(id, local.number(), local.carrier(), Optional.of(new AreaCode("646")), local.call(),
                        local.reservedAt(), local.reservedUntil()),
                NOON, Optional.empty(), HangupInfo.UNKNOWN));

        assertThat(page(id.toString(), NOON).reason()).isEqualTo("call.reason.other");
    }

    @Test
    void aReservationExpiresAtTheInstantItEnds() {
        calls.reserve(aReservation(id, "2125550001"));

        assertThat(page(id.toString(), END.minusNanos(1)).unreleased()).isEqualTo("story.not-yet");
        assertThat(page(id.toString(), END).unreleased()).isEqualTo("story.not-released");
    }

    private CallPage page(String asked, Instant now) {
        CallPage page = new CallPage(calls, beans.loader, () -> now);
        page.setId(asked);
        page.read();
        return page;
    }
}
