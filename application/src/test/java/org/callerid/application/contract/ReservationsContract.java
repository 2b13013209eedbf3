// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.POOLS;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.anId;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.limits;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decision.AlreadyReserved;
import org.callerid.application.port.out.Reservations.Decision.Confirmed;
import org.callerid.application.port.out.Reservations.Decision.Conflict;
import org.callerid.application.port.out.Reservations.Decision.DeadlineExceeded;
import org.callerid.application.port.out.Reservations.Decision.NoneAvailable;
import org.callerid.application.port.out.Reservations.Decisions;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

/** The contract of every {@link Reservations} implementation. */
public interface ReservationsContract {
    UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    CallerIdNumber FIRST = number("2125550001");
    CallerIdNumber SECOND = number("2125550002");
    CallerIdNumber LOCAL = number("3105550001");

    /** An empty store. */
    Stores stores(UsageCalendar calendar);

    @Test
    default void aFreeNumberIsPromisedToACallForItsTerm() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        ReservationRequest request = aReservationRequest(NOON, FIRST);

        Reservation reservation = confirmed(
                stores.reservations().confirm(List.of(request), NOON).decisions().getFirst());

        assertThat(reservation.id()).isEqualTo(request.id());
        assertThat(reservation.number()).isEqualTo(FIRST);
        assertThat(reservation.call()).isEqualTo(request.call());
        assertThat(reservation.ttl()).isEqualTo(TTL);
    }

    @Test
    default void aHeldNumberIsRefusedToASecondCall() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(NOON, FIRST)), NOON);

        Instant justBefore = NOON.plus(TTL).minusMillis(1);

        assertThat(
                stores.reservations().confirm(List.of(aReservationRequest(justBefore, FIRST)), justBefore).decisions())
                .containsExactly(new Conflict());
        assertThat(stores.reservations().search(List.of(aReservationRequest(justBefore)), justBefore).decisions())
                .containsExactly(new NoneAvailable());
    }

    @Test
    default void aNumberIsFreeAtTheInstantItsReservationEnds() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(NOON, FIRST)), NOON);

        Instant end = NOON.plus(TTL);

        confirmed(stores.reservations().confirm(List.of(aReservationRequest(end, FIRST)), end).decisions().getFirst());
    }

    @Test
    default void twoClaimsOfOneBatchNeverGetTheSameNumber() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST, SECOND);

        List<Decision> answers = stores.reservations()
                .confirm(List.of(aReservationRequest(NOON, FIRST, SECOND), aReservationRequest(NOON, FIRST, SECOND),
                        aReservationRequest(NOON, FIRST)), NOON)
                .decisions();

        assertThat(confirmed(answers.get(0)).number()).isEqualTo(FIRST);
        assertThat(confirmed(answers.get(1)).number()).isEqualTo(SECOND);
        assertThat(answers.get(2)).isEqualTo(new Conflict());
    }

    @Test
    default void oneBadClaimLeavesItsNeighboursAlone() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);

        List<Decision> answers = stores.reservations()
                .confirm(List.of(aReservationRequest(NOON, number("8085550000")), aReservationRequest(NOON),
                        aReservationRequest(NOON, FIRST)), NOON)
                .decisions();

        assertThat(answers.subList(0, 2)).containsExactly(new Conflict(), new Conflict());
        confirmed(answers.get(2));
    }

    @Test
    default void aNumberAtItsHourlyLimitIsFreeAgainWithTheNextHour() {
        Stores stores = stores(UTC);
        stores.callerIds().add(FIRST, limits(2, 10), DEFAULT_LIMIT, auditStampAt(NOON));
        useAndRelease(stores, FIRST, NOON);
        useAndRelease(stores, FIRST, NOON.plusSeconds(1));

        Instant lastOfTheHour = NOON.plus(Duration.ofHours(1)).minusMillis(1);
        Instant nextHour = NOON.plus(Duration.ofHours(1));

        assertThat(stores.reservations().search(List.of(aReservationRequest(lastOfTheHour)), lastOfTheHour).decisions())
                .containsExactly(new NoneAvailable());
        confirmed(
                stores.reservations().search(List.of(aReservationRequest(nextHour)), nextHour).decisions().getFirst());
    }

    @Test
    default void aNumberAtItsDailyLimitIsFreeAgainWithTheNextDay() {
        Stores stores = stores(UTC);
        stores.callerIds().add(FIRST, limits(10, 1), DEFAULT_LIMIT, auditStampAt(NOON));
        useAndRelease(stores, FIRST, NOON);

        Instant nextHour = NOON.plus(Duration.ofHours(1));
        Instant midnight = NOON.plus(Duration.ofHours(12));

        assertThat(stores.reservations().confirm(List.of(aReservationRequest(nextHour, FIRST)), nextHour).decisions())
                .containsExactly(new Conflict());
        confirmed(stores.reservations()
                .confirm(List.of(aReservationRequest(midnight, FIRST)), midnight)
                .decisions()
                .getFirst());
    }

    @Test
    default void aClockThatWentBackCountsOnInTheLaterHour() {
        Stores stores = stores(UTC);
        stores.callerIds().add(FIRST, limits(2, 10), DEFAULT_LIMIT, auditStampAt(NOON));
        useAndRelease(stores, FIRST, NOON);
        Instant back = NOON.minusSeconds(600);
        stores.reservations().confirm(List.of(aReservationRequest(back, FIRST)), back);
        useAndRelease(stores, FIRST, NOON.plusSeconds(1));

        Instant later = NOON.plusSeconds(1800);

        assertThat(stores.reservations().confirm(List.of(aReservationRequest(later, FIRST)), later).decisions())
                .containsExactly(new Conflict());
    }

    @Test
    default void anInactiveNumberIsNotGiven() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.callerIds().change(FIRST, CallerIdPatch.activation(false), auditStampAt(NOON));

        assertThat(stores.reservations().confirm(List.of(aReservationRequest(NOON, FIRST)), NOON).decisions())
                .containsExactly(new Conflict());
        assertThat(stores.reservations().search(List.of(aReservationRequest(NOON)), NOON).decisions())
                .containsExactly(new NoneAvailable());
    }

    @Test
    default void aSearchTakesTheLocalNumberFirstAndThenTheLongestFreeOfAll() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        addAll(stores.callerIds(), NOON.minusSeconds(1), SECOND);
        addAll(stores.callerIds(), NOON, LOCAL);

        List<Decision> answers = stores.reservations()
                .search(List.of(aReservationRequest(NOON), aReservationRequest(NOON), aReservationRequest(NOON),
                        aReservationRequest(NOON)), NOON)
                .decisions();

        assertThat(answers.subList(0, 3).stream().map(ReservationsContract::confirmed).map(Reservation::number))
                .containsExactly(LOCAL, SECOND, FIRST);
        assertThat(answers.get(3)).isEqualTo(new NoneAvailable());
    }

    @Test
    default void aRetryGetsItsOwnReservationAgainWhileItLives() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST, SECOND);
        Reservation first = confirmed(stores.reservations()
                .confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST)), NOON)
                .decisions()
                .getFirst());

        Instant later = NOON.plusSeconds(200);
        List<Decision> retries = stores.reservations()
                .confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), later, SECOND)), later)
                .decisions();

        assertThat(retries).containsExactly(new AlreadyReserved(first));
        assertThat(stores.callerIds().find(SECOND).orElseThrow().callerId().usage().hourCount()).isZero();
        assertThat(stores.reservations().findActive(List.of(first.call().key().orElseThrow()), later))
                .containsValue(first);
    }

    @Test
    default void afterItsReservationEndedTheSameCallKeyIsANewRequest() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST)), NOON);

        Instant end = NOON.plus(TTL);
        ReservationRequest again = aReservationRequest(aCallTo("3105559876", "call-1"), end, FIRST);

        assertThat(confirmed(stores.reservations().confirm(List.of(again), end).decisions().getFirst()).id())
                .isEqualTo(again.id());
    }

    @Test
    default void retriesInOneBatchShareOneReservation() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST, SECOND);

        List<Decision> answers = stores.reservations()
                .confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST),
                        aReservationRequest(aCallTo("3105559876", "call-1"), NOON, SECOND)), NOON)
                .decisions();

        assertThat(answers.get(1)).isEqualTo(new AlreadyReserved(confirmed(answers.get(0))));
        assertThat(stores.callerIds().find(SECOND).orElseThrow().callerId().usage().hourCount()).isZero();
    }

    @Test
    default void aRefusalIsNotRemembered() {
        Stores stores = stores(UTC);
        assertThat(
                stores.reservations()
                        .search(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON)), NOON)
                        .decisions())
                .containsExactly(new NoneAvailable());
        addAll(stores.callerIds(), NOON, FIRST);

        confirmed(stores.reservations()
                .search(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON)), NOON)
                .decisions()
                .getFirst());
    }

    @Test
    default void theSameCallIdToTwoDestinationsIsTwoCalls() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST, SECOND);

        List<Decision> answers = stores.reservations()
                .search(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON),
                        aReservationRequest(aCallTo("3105559877", "call-1"), NOON)),
                        NOON)
                .decisions();

        assertThat(answers.stream().map(ReservationsContract::confirmed).map(Reservation::number))
                .doesNotHaveDuplicates();
    }

    @Test
    default void nothingIsPromisedAfterTheStoresClockPassedConfirmBy() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        ReservationRequest stale = new ReservationRequest(anId(), aCallTo("3105559876"),
                POOLS.of(aCallTo("3105559876").destination()), List.of(FIRST),
                NOON.plus(TTL),
                Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(stores.reservations().confirm(List.of(stale), NOON).decisions())
                .containsExactly(new DeadlineExceeded());
        assertThat(stores.callerIds().find(FIRST).orElseThrow().callerId().usage().hourCount()).isZero();
    }

    @Test
    default void whatBecameOfAClaimCanBeAskedByItsId() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        ReservationRequest made = aReservationRequest(NOON, FIRST);
        ReservationRequest notMade = aReservationRequest(NOON, FIRST);
        Reservation reservation = confirmed(stores.reservations().confirm(List.of(made), NOON).decisions().getFirst());

        Decisions outcome = stores.reservations().findOutcome(List.of(notMade, made), NOON);

        assertThat(outcome.decisions()).containsExactly(new Conflict(), new Decision.Confirmed(reservation));
        assertThat(outcome.rows()).anySatisfy(row -> assertThat(row.isReservedBy(made.id(), NOON)).isTrue());
    }

    @Test
    default void oneClaimIsPromisedOnce() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        addAll(stores.callerIds(), NOON, SECOND);
        ReservationRequest request = aReservationRequest(NOON, FIRST);
        stores.reservations().confirm(List.of(request), NOON);

        assertThatThrownBy(() -> stores.reservations()
                .confirm(List.of(request.withCandidates(List.of(SECOND))), NOON))
                .isInstanceOf(StoreUnavailableException.class);

        assertThat(stores.callerIds().find(SECOND).orElseThrow().callerId().isAvailableAt(NOON)).isTrue();
        assertThat(stores.reservations().findOutcome(List.of(request), NOON).decisions()).singleElement()
                .isInstanceOf(Decision.Confirmed.class);
    }

    @Test
    default void aPromiseThatEndedIsNoOutcome() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        ReservationRequest request = aReservationRequest(NOON, FIRST);
        stores.reservations().confirm(List.of(request), NOON);
        stores.reservations().release(List.of(new ReleaseRequest.ByAllocation(request.id(), HangupInfo.UNKNOWN)), NOON);

        assertThat(stores.reservations().findOutcome(List.of(request), NOON).decisions())
                .containsExactly(new Conflict());
    }

    @Test
    default void anHourThatTheClocksRepeatIsCountedAsTwo() {
        Stores stores = stores(HistoriesContract.NEW_YORK);
        Instant oneBeforeTheTurn = Instant.parse("2100-11-07T05:07:00Z");
        Instant oneAfterTheTurn = Instant.parse("2100-11-07T06:07:00Z");
        stores.callerIds().add(FIRST, limits(1, 10), DEFAULT_LIMIT, auditStampAt(oneBeforeTheTurn));

        useAndRelease(stores, FIRST, oneBeforeTheTurn);

        Instant soonAfter = oneBeforeTheTurn.plusSeconds(60);
        assertThat(stores.reservations().confirm(List.of(aReservationRequest(soonAfter, FIRST)), soonAfter).decisions())
                .containsExactly(new Conflict());
        useAndRelease(stores, FIRST, oneAfterTheTurn);
        assertThat(stores.callerIds().find(FIRST).orElseThrow().callerId().usage().dayCount()).isEqualTo(2);
    }

    @Test
    default void aReleasedNumberIsFreeAtOnceAndItsUseStillCounts() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST)), NOON);

        Instant hangUp = NOON.plusSeconds(20);
        assertThat(release(stores, "call-1", Optional.empty(), hangUp)).containsExactly(FIRST);

        assertThat(stores.callerIds().find(FIRST).orElseThrow().callerId().usage().hourCount()).isEqualTo(1);
        confirmed(stores.reservations()
                .confirm(List.of(aReservationRequest(hangUp, FIRST)), hangUp)
                .decisions()
                .getFirst());
    }

    @Test
    default void aLateHangUpFreesNobodyElsesNumber() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST)), NOON);
        Instant later = NOON.plus(TTL);
        stores.reservations()
                .confirm(List.of(aReservationRequest(aCallTo("3105559877", "call-2"), later, FIRST)), later);

        assertThat(release(stores, "call-1", Optional.empty(), later.plusSeconds(1))).isEmpty();

        Instant after = later.plusSeconds(2);
        assertThat(stores.reservations().confirm(List.of(aReservationRequest(after, FIRST)), after).decisions())
                .containsExactly(new Conflict());
    }

    @Test
    default void aCallIdThatNamesTwoReservationsReleasesOnlyTheOneToItsDestination() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST, SECOND);
        stores.reservations()
                .confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST),
                        aReservationRequest(aCallTo("3105559877", "call-1"), NOON, SECOND)), NOON);

        assertThat(release(stores, "call-1", Optional.empty(), NOON)).isEmpty();
        assertThat(release(stores, "call-1", Optional.of("3105559877"), NOON)).containsExactly(SECOND);
        assertThat(release(stores, "call-1", Optional.empty(), NOON)).containsExactly(FIRST);
    }

    @Test
    default void anOperatorReleasesANumberWhoeverHoldsIt() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(NOON, FIRST)), NOON);

        ReleaseRequest release = new ReleaseRequest.ByNumber(FIRST, SOMEBODY);

        assertThat(stores.reservations().release(List.of(release, release), NOON.plusSeconds(1)).freed().getFirst())
                .containsExactly(FIRST);
        assertThat(stores.reservations().release(List.of(release), NOON.plusSeconds(2)).freed())
                .containsExactly(List.of());
    }

    @Test
    default void anOperatorTakesANumberFromTheCallThatWasSeenAndFromNoOther() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        ReservationRequest seen = aReservationRequest(NOON, FIRST);
        stores.reservations().confirm(List.of(seen), NOON);
        stores.reservations().release(List.of(new ReleaseRequest.ByAllocation(seen.id(), HangupInfo.UNKNOWN)), NOON);
        ReservationRequest next = aReservationRequest(NOON, FIRST);
        stores.reservations().confirm(List.of(next), NOON);

        assertThat(stores.reservations()
                .release(List.of(new ReleaseRequest.ByNumber(FIRST, SOMEBODY, Optional.of(seen.id()))), NOON)
                .freed()).containsExactly(List.of());
        assertThat(stores.reservations()
                .release(List.of(new ReleaseRequest.ByNumber(FIRST, SOMEBODY, Optional.of(next.id()))), NOON)
                .freed()).containsExactly(List.of(FIRST));
    }

    @Test
    default void aDeletedNumberKeepsItsCountsAndItsReservationWhenItIsAddedAgain() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(NOON, FIRST)), NOON);
        stores.callerIds().delete(FIRST, auditStampAt(NOON.plusSeconds(1)));
        addAll(stores.callerIds(), NOON.plusSeconds(2), FIRST);

        Instant later = NOON.plusSeconds(3);

        assertThat(stores.reservations().search(List.of(aReservationRequest(later)), later).decisions())
                .containsExactly(new NoneAvailable());
        assertThat(stores.callerIds().find(FIRST).orElseThrow().callerId().usage().hourCount()).isEqualTo(1);
    }

    private static List<CallerIdNumber> release(Stores stores, String callId, Optional<String> to, Instant now) {
        ReleaseRequest release = new ReleaseRequest.ByCall(new CallId(callId), to.map(Destination::parse),
                new HangupInfo(Optional.of("ANSWER"), Optional.of("16")));
        return stores.reservations().release(List.of(release), now).freed().getFirst();
    }

    private static void useAndRelease(Stores stores, CallerIdNumber number, Instant now) {
        confirmed(stores.reservations().confirm(List.of(aReservationRequest(now, number)), now).decisions().getFirst());
        stores.reservations().release(List.of(new ReleaseRequest.ByNumber(number, SOMEBODY)), now);
    }

    static Reservation confirmed(Decision decision) {
        assertThat(decision).isInstanceOf(Confirmed.class);
        return ((Confirmed) decision).reservation();
    }
}
