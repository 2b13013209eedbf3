// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.POOLS;
import static org.callerid.application.fixture.Fixtures.POOLS_OF_EVERY_TIER;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.application.port.out.LeasingRotation.LeaseRequest;
import org.callerid.application.port.out.Reservations.Decisions;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.Rotation.Proposal;
import org.callerid.application.port.out.Rotation.ProposalRequest;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.rotation.CandidatePool;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

/** The contract of every {@link Rotation} implementation. */
public interface RotationContract {
    UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    CallerIdNumber NEW_YORK_1 = number("2125550001");
    CallerIdNumber NEW_YORK_2 = number("2125550002");
    CallerIdNumber LOS_ANGELES = number("3105550001");
    Duration LEASE = Duration.ofSeconds(2);

    /** An empty store. */
    Stores stores(UsageCalendar calendar);

    @Test
    default void theLongestFreeLocalNumberIsProposedFirst() {
        Stores stores = stores(UTC);
        list(stores, NOON, NEW_YORK_1);
        list(stores, NOON.minusSeconds(5), NEW_YORK_2);
        list(stores, NOON.minusSeconds(9), LOS_ANGELES);

        assertThat(first(stores.rotation().propose(proposalRequestsTo("2125559876", NOON), NOON)))
                .containsExactly(NEW_YORK_2);
    }

    @Test
    default void ofNumbersFreeEquallyLongTheSmallerIsProposedFirst() {
        Stores stores = stores(UTC);
        list(stores, NOON, NEW_YORK_2, NEW_YORK_1);

        assertThat(first(stores.rotation().propose(proposalRequestsTo("2125559876", NOON), NOON)))
                .containsExactly(NEW_YORK_1);
    }

    @Test
    default void withoutALocalNumberTheLongestFreeOfAllIsProposed() {
        Stores stores = stores(UTC);
        list(stores, NOON, NEW_YORK_1, NEW_YORK_2);
        list(stores, NOON.minusSeconds(1), LOS_ANGELES);

        assertThat(first(stores.rotation().propose(proposalRequestsTo("9165559876", NOON), NOON)))
                .containsExactly(LOS_ANGELES);
    }

    @Test
    default void numbersOfSeveralAreaCodesTakeTurnsTogether() {
        Stores stores = stores(UTC);
        CallerIdNumber sacramento = number("9165550001");
        CallerIdNumber downtown = number("2135550001");
        list(stores, NOON.minusSeconds(9), NEW_YORK_1);
        list(stores, NOON.minusSeconds(1), sacramento);
        list(stores, NOON.minusSeconds(2), downtown);
        ProposalRequest toLosAngeles = new ProposalRequest(
                POOLS_OF_EVERY_TIER.of(Destination.parse("3105559876")).pools(), NOON.plusMillis(900));

        assertThat(first(stores.rotation().propose(List.of(toLosAngeles, toLosAngeles, toLosAngeles), NOON)))
                .containsExactly(downtown, sacramento, NEW_YORK_1);
    }

    @Test
    default void aNumberThatSharesTheTerritoryComesBeforeOneOfTheState() {
        Stores stores = stores(UTC);
        CallerIdNumber overlay = number("4245550001");
        list(stores, NOON.minusSeconds(9), number("2135550001"));
        list(stores, NOON, overlay);
        list(stores, NOON, LOS_ANGELES);
        ProposalRequest toLosAngeles = new ProposalRequest(
                POOLS_OF_EVERY_TIER.of(Destination.parse("3105559876")).pools(), NOON.plusMillis(900));

        assertThat(first(stores.rotation().propose(List.of(toLosAngeles, toLosAngeles), NOON)))
                .containsExactly(LOS_ANGELES, overlay);
    }

    @Test
    default void theRequestsOfABatchGetDifferentNumbers() {
        Stores stores = stores(UTC);
        list(stores, NOON, NEW_YORK_1, NEW_YORK_2, LOS_ANGELES);
        ProposalRequest toNewYork = proposalRequestsTo("2125559876", NOON).getFirst();

        List<Proposal> proposals = stores.rotation().propose(List.of(toNewYork, toNewYork, toNewYork, toNewYork), NOON);

        assertThat(first(proposals)).containsExactly(NEW_YORK_1, NEW_YORK_2, LOS_ANGELES);
        assertThat(proposals.get(3).candidates()).isEmpty();
    }

    @Test
    default void aReservedNumberIsNotProposedUntilItsReservationEnds() {
        Stores stores = stores(UTC);
        list(stores, NOON, NEW_YORK_1);
        Decisions decisions = stores.reservations().confirm(List.of(aReservationRequest(NOON, NEW_YORK_1)), NOON);
        stores.rotation().update(decisions.rows());
        Instant end = decisions.rows().getFirst().reservedUntil();

        assertThat(first(stores.rotation().propose(proposalRequestsTo("2125559876", NOON), NOON))).isEmpty();
        assertThat(first(stores.rotation().propose(proposalRequestsTo("2125559876", end), end)))
                .containsExactly(NEW_YORK_1);
    }

    @Test
    default void aProposedNumberIsOutOfSightUntilItIsLearntOrItsTimeIsOver() {
        Stores stores = stores(UTC);
        list(stores, NOON, NEW_YORK_1);
        CallerId row = stores.callerIds().find(NEW_YORK_1).orElseThrow().callerId();
        Rotation rotation = stores.rotation();

        assertThat(first(rotation.propose(proposalRequestsTo("2125559876", NOON), NOON))).containsExactly(NEW_YORK_1);
        assertThat(first(rotation.propose(proposalRequestsTo("2125559876", NOON), NOON))).isEmpty();
        rotation.update(List.of(row));
        assertThat(first(rotation.propose(proposalRequestsTo("2125559876", NOON), NOON))).containsExactly(NEW_YORK_1);
        Instant over = proposalRequestsTo("2125559876", NOON).getFirst().confirmBy().plusSeconds(1);
        assertThat(first(rotation.propose(proposalRequestsTo("2125559876", over), over))).containsExactly(NEW_YORK_1);
    }

    @Test
    default void whatIsOlderThanWhatIsKnownTeachesNothing() {
        Stores stores = stores(UTC);
        list(stores, NOON, NEW_YORK_1);
        CallerId free = stores.callerIds().find(NEW_YORK_1).orElseThrow().callerId();
        Decisions decisions = stores.reservations().confirm(List.of(aReservationRequest(NOON, NEW_YORK_1)), NOON);
        stores.rotation().update(decisions.rows());

        stores.rotation().update(List.of(free));

        assertThat(first(stores.rotation().propose(proposalRequestsTo("2125559876", NOON), NOON))).isEmpty();
    }

    @Test
    default void aNumberThatIsSwitchedOffIsNotProposedUntilItIsSwitchedOn() {
        Stores stores = stores(UTC);
        list(stores, NOON, NEW_YORK_1);

        learn(stores, stores.callerIds().change(NEW_YORK_1, CallerIdPatch.activation(false), auditStampAt(NOON)));
        assertThat(first(stores.rotation().propose(proposalRequestsTo("2125559876", NOON), NOON))).isEmpty();
        learn(stores, stores.callerIds().change(NEW_YORK_1, CallerIdPatch.activation(true), auditStampAt(NOON)));
        assertThat(first(stores.rotation().propose(proposalRequestsTo("2125559876", NOON), NOON)))
                .containsExactly(NEW_YORK_1);
    }

    @Test
    default void aNumberThatIsListedUnderAnotherAreaCodeIsLocalThereAndNoLongerHere() {
        Stores stores = stores(UTC);
        list(stores, NOON, NEW_YORK_1);
        list(stores, NOON.minusSeconds(1), LOS_ANGELES);

        learn(stores, stores.callerIds().change(NEW_YORK_1, movedTo("310"), auditStampAt(NOON)));

        assertThat(first(stores.rotation().propose(proposalRequestsTo("2125559876", NOON), NOON)))
                .containsExactly(LOS_ANGELES);
        assertThat(first(stores.rotation().propose(proposalRequestsTo("3105559876", NOON), NOON)))
                .containsExactly(NEW_YORK_1);
    }

    @Test
    default void theLongestFreeNumbersAreLeasedAndNobodyElseIsProposedThem() {
        Stores stores = stores(UTC);
        List<CallerIdNumber> numbers = listMany(stores);

        List<CallerIdNumber> leased = lease(stores, 2, NOON);

        assertThat(leased).containsExactly(numbers.get(0), numbers.get(1));
        assertThat(lease(stores, 1, NOON)).containsExactly(numbers.get(2));
        assertThat(first(stores.rotation().propose(proposalRequestsTo("2125559876", NOON), NOON)))
                .containsExactly(numbers.get(3));
    }

    @Test
    default void aLeaseThatEndsEarlyLeavesTheNumberWhereItWas() {
        Stores stores = stores(UTC);
        List<CallerIdNumber> numbers = listMany(stores);
        List<CallerIdNumber> leased = lease(stores, 2, NOON);

        stores.rotation().endLeases(leased);

        assertThat(lease(stores, 2, NOON)).isEqualTo(leased).containsExactly(numbers.get(0), numbers.get(1));
    }

    @Test
    default void aLeaseEndsByItselfAndWhenItsNumberIsUpdated() {
        Stores stores = stores(UTC);
        List<CallerIdNumber> numbers = listMany(stores);
        List<CallerIdNumber> leased = lease(stores, 1, NOON);
        Instant over = NOON.plus(LEASE);

        stores.rotation().update(List.of(stores.callerIds().find(leased.getFirst()).orElseThrow().callerId()));
        assertThat(lease(stores, 1, NOON)).containsExactly(numbers.getFirst());
        assertThat(lease(stores, numbers.size(), over)).contains(numbers.get(1));
        assertThat(first(stores.rotation()
                .propose(proposalRequestsTo("2125559876", over.plus(LEASE)),
                        over.plus(LEASE))))
                .isNotEmpty();
    }

    @Test
    default void ofAnEmptyPoolNothingIsLeased() {
        Stores stores = stores(UTC);
        list(stores, NOON, LOS_ANGELES);

        assertThat(lease(stores, 2, NOON)).isEmpty();
    }

    /** Two shares' and a half more of New York numbers, each available for a second longer than the next. */
    private static List<CallerIdNumber> listMany(Stores stores) {
        List<CallerIdNumber> numbers = IntStream.range(0, 5 * LeasingRotation.SHARE / 2)
                .mapToObj(i -> number("21255510" + (10 + i)))
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            list(stores, NOON.minusSeconds(numbers.size() - i), numbers.get(i));
        }
        return numbers;
    }

    private static List<CallerIdNumber> lease(Stores stores, int atMost, Instant now) {
        return stores.rotation()
                .lease(List.of(new LeaseRequest(new CandidatePool.InAreaCode(new AreaCode("212")), atMost,
                        now.plus(LEASE))), now)
                .getFirst();
    }

    private static void list(Stores stores, Instant now, CallerIdNumber... numbers) {
        for (CallerIdNumber number : numbers) {
            learn(stores, stores.callerIds().add(number, CallerIdPatch.EMPTY, DEFAULT_LIMIT, auditStampAt(now)));
        }
    }

    private static void learn(Stores stores, Optional<CallerIdRecord> changed) {
        stores.rotation().update(List.of(changed.orElseThrow().callerId()));
    }

    private static CallerIdPatch movedTo(String areaCode) {
        return CallerIdPatch.EMPTY.withAreaCode(FieldChange.replaceWith(new AreaCode(areaCode)));
    }

    static List<ProposalRequest> proposalRequestsTo(String destination, Instant now) {
        return List.of(
                new ProposalRequest(POOLS.of(Destination.parse(destination)).pools(), now.plusMillis(900)));
    }

    private static Stream<CallerIdNumber> first(List<Proposal> proposals) {
        return proposals.stream().flatMap(proposal -> proposal.candidates().stream().limit(1));
    }
}
