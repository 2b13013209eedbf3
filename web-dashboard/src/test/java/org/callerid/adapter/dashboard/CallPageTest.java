// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aCall;
import static org.callerid.adapter.dashboard.DashboardFixtures.aRefusedCall;
import static org.callerid.adapter.dashboard.DashboardFixtures.aReservation;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.anId;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.rotation.Match;
import org.callerid.domain.rotation.MatchTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

        assertThat(page(id.toString(), NOON).reason())
                .isEqualTo("Local match: idle longest among 212 numbers.");
    }

    @ParameterizedTest
    @CsvSource({"OVERLAY, 646 serves the same area.", "STATE, 646 is in the same state or province.",
        "NEAREST, 646 is 35 km away.", "ANY, idle longest of all others."})
    void aNumberOfAnotherAreaCodeWasGivenForWantOfOne(MatchTier tier, String why) {
        Reservation local = aReservation(id, "2125550001").reservation();
        calls.reserve(new AllocationRecord(
                new Reservation(id, local.number(), local.carrier(), Optional.of(new AreaCode("646")), local.call(),
                        new Match(tier, OptionalInt.of(35)), local.reservedAt(), local.reservedUntil()),
                NOON, Optional.empty(), Optional.empty()));

        assertThat(page(id.toString(), NOON).reason())
                .isEqualTo("No 212 number available; " + why);
    }

    @Test
    void aNumberThatThePersonKnowsWasGivenForThat() {
        Reservation local = aReservation(id, "2125550001").reservation();
        calls.reserve(new AllocationRecord(new Reservation(id, local.number(), local.carrier(), local.areaCode(),
                local.call(), local.match().known(), local.reservedAt(), local.reservedUntil()), NOON, Optional.empty(),
                Optional.empty()));

        assertThat(page(id.toString(), NOON).reason()).startsWith("The person called knows this number");
    }

    @Test
    void aReservationExpiresAtTheInstantItEnds() {
        calls.reserve(aReservation(id, "2125550001"));

        assertThat(page(id.toString(), END.minusNanos(1)).result()).isEqualTo("IN_CALL");
        assertThat(page(id.toString(), END).result()).isEqualTo("HOLD_EXPIRED");
    }

    @Test
    void aCallAbroadHasNoAreaCodeToMatch() {
        Reservation local = aReservation(id, "2125550001").reservation();
        calls.reserve(new AllocationRecord(new Reservation(id, local.number(), local.carrier(), local.areaCode(),
                aCallTo("+442071838750"), Match.at(MatchTier.ANY), local.reservedAt(), local.reservedUntil()), NOON,
                Optional.empty(), Optional.empty()));

        assertThat(page(id.toString(), NOON).reason()).startsWith("The destination has no area code");
    }

    @Test
    void aCallIsAlsoFoundByItsRequest() {
        AllocationRecord record = aReservation(id, "2125550001");
        calls.call(aCall(7, record));

        CallPage page = pageOfRequest("7");
        assertThat(page.getRecord()).isEqualTo(record);
        assertThat(page.getRefused()).isNull();
    }

    @Test
    void aCallWithoutANumberShowsItsRequest() {
        CallRecord refused = aRefusedCall(7, RequestOutcome.RATE_LIMITED);
        calls.call(refused);

        CallPage page = pageOfRequest("7");
        assertThat(page.getRecord()).isNull();
        assertThat(page.getRefused()).isEqualTo(refused.request());
        assertThat(page.result()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "x", "-7", "12345678901234567890"})
    void aRequestThatIsNotKeptIsNotFound(String unknown) {
        calls.call(aRefusedCall(7, RequestOutcome.RATE_LIMITED));

        assertThat(pageOfRequest(unknown).getRefused()).isNull();
        assertThat(beans.loader.getFailure()).isEqualTo("There is no such call, or it is no longer kept.");
    }

    private CallPage pageOfRequest(String asked) {
        CallPage page = new CallPage(calls, beans.loader, () -> NOON, beans.messages);
        page.setRequest(asked);
        page.read();
        return page;
    }

    private CallPage page(String asked, Instant now) {
        CallPage page = new CallPage(calls, beans.loader, () -> now, beans.messages);
        page.setId(asked);
        page.read();
        return page;
    }
}
