// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.limits;
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Contacts;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decision.AlreadyReserved;
import org.callerid.application.port.out.Reservations.Decision.CalledTooOften;
import org.callerid.application.port.out.Reservations.Decision.Confirmed;
import org.callerid.application.port.out.Reservations.Decision.Conflict;
import org.callerid.application.port.out.Reservations.Decision.NoneAvailable;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.contact.Contact;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.contact.ShownNumber;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.rotation.MatchTier;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Contacts}, and of {@link Reservations} with rules for calls to the same person. */
public interface ContactsContract {
    UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    ContactPolicy STICKY = new ContactPolicy(Duration.ofDays(8), 0, 0);
    ContactPolicy AT_MOST_3_CALLS = new ContactPolicy(Duration.ZERO, 3, 0);
    ContactPolicy EACH_NUMBER_ONCE = new ContactPolicy(Duration.ZERO, 0, 1);
    ContactPolicy EVERY_RULE = new ContactPolicy(Duration.ofDays(8), 4, 2);
    String PERSON = "3105559876";
    String OTHER_PERSON = "3105550000";
    String NEIGHBOUR = "2125559876";
    CallerIdNumber FIRST = number("2125550001");
    CallerIdNumber SECOND = number("2125550002");
    CallerIdNumber THIRD = number("2125550003");
    int ROUNDS = 40;

    /** An empty store. */
    Views views(ContactPolicy policy);

    /**
     * One store, through the ports of two nodes.
     *
     * @param stores of one node
     * @param otherNode the reservations of another one
     */
    record Views(Stores stores, Reservations otherNode, Contacts contacts) {
        CallerIds callerIds() {
            return stores.callerIds();
        }

        Decision confirm(Call call, Instant now, CallerIdNumber... candidates) {
            return confirm(aReservationRequest(call, now, candidates), now);
        }

        Decision confirm(ReservationRequest request, Instant now) {
            return stores.reservations().confirm(List.of(request), now).decisions().getFirst();
        }

        Decision search(Call call, Instant now) {
            return stores.reservations().search(List.of(aReservationRequest(call, now)), now).decisions().getFirst();
        }

        void hangUp(String callId, String status, Instant now) {
            stores.reservations()
                    .release(List.of(new ReleaseRequest.ByCall(new CallId(callId), Optional.empty(),
                            new HangupInfo(Optional.of(status), Optional.empty()))), now);
        }

        Contact contact(String person) {
            return contacts.find(List.of(Destination.parse(person))).getFirst();
        }
    }

    @Test
    default void whatAPersonWasShownIsRemembered() {
        Views views = views(STICKY);
        addAll(views.callerIds(), NOON, FIRST, SECOND);
        Instant later = NOON.plus(Duration.ofHours(1));
        views.confirm(aCallTo(PERSON, "call-1"), NOON, FIRST);
        views.confirm(aCallTo(PERSON, "call-2"), later, SECOND);

        assertThat(views.contacts()
                .find(Stream.of(OTHER_PERSON, PERSON).map(Destination::parse).toList()))
                .containsExactly(Contact.NONE, new Contact(
                        List.of(new ShownNumber(SECOND, later), new ShownNumber(FIRST, NOON)), Optional.empty()));
        assertThat(views.contact(PERSON)).isEqualTo(views.contact("+13105559876"));
    }

    @Test
    default void withoutCapsTheLatestCallsAreRememberedHoweverOld() {
        Views views = views(STICKY);
        addAll(views.callerIds(), NOON, FIRST, SECOND, THIRD);
        Instant answered = NOON.plusSeconds(5);
        views.confirm(aCallTo(PERSON, "call-0"), NOON, FIRST);
        views.hangUp("call-0", "ANSWER", answered);
        List<CallerIdNumber> shown = List.of(FIRST, SECOND, THIRD, FIRST);
        for (int day = 1; day <= shown.size(); day++) {
            views.confirm(aCallTo(PERSON, "call-" + day), NOON.plus(Duration.ofDays(day)), shown.get(day - 1));
        }

        assertThat(views.contact(PERSON)).isEqualTo(new Contact(
                List.of(new ShownNumber(FIRST, NOON.plus(Duration.ofDays(4))),
                        new ShownNumber(THIRD, NOON.plus(Duration.ofDays(3))),
                        new ShownNumber(SECOND, NOON.plus(Duration.ofDays(2)))),
                Optional.of(new ShownNumber(FIRST, NOON))));
    }

    @Test
    default void callsToOnePersonInOneBatchAreAllRemembered() {
        Views views = views(STICKY);
        addAll(views.callerIds(), NOON, FIRST, SECOND);

        views.stores()
                .reservations()
                .confirm(List.of(aReservationRequest(aCallTo(PERSON, "call-1"), NOON, FIRST),
                        aReservationRequest(aCallTo(PERSON, "call-2"), NOON, SECOND)), NOON);

        assertThat(views.contact(PERSON).recent())
                .containsExactly(new ShownNumber(SECOND, NOON), new ShownNumber(FIRST, NOON));
    }

    @Test
    default void whoAnsweredIsRememberedWithTheNumberTheySaw() {
        Views views = views(STICKY);
        addAll(views.callerIds(), NOON, FIRST, SECOND);
        views.confirm(aCallTo(PERSON, "call-1"), NOON, FIRST);
        views.confirm(aCallTo(PERSON, "call-2"), NOON.plusSeconds(1), SECOND);

        views.hangUp("call-2", "BUSY", NOON.plusSeconds(9));
        assertThat(views.contact(PERSON).lastAnswered()).isEmpty();
        views.hangUp("call-1", "ANSWER", NOON.plus(TTL).plusSeconds(9));

        assertThat(views.contact(PERSON).lastAnswered()).contains(new ShownNumber(FIRST, NOON));
        assertThat(STICKY.knownNumbers(views.contact(PERSON), NOON.plusSeconds(600))).containsExactly(FIRST, SECOND);
    }

    @Test
    default void aKnownNumberIsGivenAsSuchUnlessItIsTakenOrNotListedAnyMore() {
        Views views = views(STICKY);
        addAll(views.callerIds(), NOON, FIRST);
        ReservationRequest known = aReservationRequest(aCallTo(PERSON), NOON).withKnownCandidates(List.of(FIRST));

        Confirmed confirmed = (Confirmed) views.confirm(known, NOON);

        assertThat(confirmed.reservation().match().tier()).isEqualTo(MatchTier.KNOWN);
        Instant later = NOON.plusSeconds(1);
        assertThat(views.confirm(aReservationRequest(aCallTo(PERSON), later).withKnownCandidates(List.of(FIRST)),
                later)).isEqualTo(new Conflict());
        Instant free = NOON.plus(TTL);
        views.callerIds().delete(FIRST, auditStampAt(free));
        assertThat(views.confirm(aReservationRequest(aCallTo(PERSON), free).withKnownCandidates(List.of(FIRST)), free))
                .isEqualTo(new Conflict());
    }

    @Test
    default void aPersonIsCalledAsOftenAsIsAllowedInAnyDay() {
        Views views = views(AT_MOST_3_CALLS);
        addAll(views.callerIds(), NOON, newYorkNumbers(9));
        for (int call = 0; call < 3; call++) {
            assertThat(views.search(aCallTo(PERSON), NOON.plusSeconds(call))).isInstanceOf(Confirmed.class);
        }
        Instant reopens = NOON.plus(Contact.DAY);
        CalledTooOften tooOften = new CalledTooOften(reopens);

        assertThat(views.search(aCallTo(PERSON), NOON.plusSeconds(9))).isEqualTo(tooOften);
        assertThat(views.confirm(aCallTo(PERSON), NOON.plusSeconds(9), newYorkNumbers(9))).isEqualTo(tooOften);
        assertThat(views.search(aCallTo(OTHER_PERSON), NOON.plusSeconds(9))).isInstanceOf(Confirmed.class);
        assertThat(views.search(aCallTo(PERSON), reopens.minusMillis(1))).isEqualTo(tooOften);
        assertThat(views.search(aCallTo(PERSON), reopens)).isInstanceOf(Confirmed.class);
        assertThat(views.search(aCallTo(PERSON), reopens)).isEqualTo(new CalledTooOften(reopens.plusSeconds(1)));
    }

    @Test
    default void aRetryCountsOnceAndIsAnsweredAsBefore() {
        Views views = views(new ContactPolicy(Duration.ZERO, 1, 1));
        addAll(views.callerIds(), NOON, FIRST, SECOND);
        Confirmed first = (Confirmed) views.confirm(aCallTo(PERSON, "call-1"), NOON, FIRST);

        assertThat(views.search(aCallTo(PERSON, "call-1"), NOON.plusSeconds(1)))
                .isEqualTo(new AlreadyReserved(first.reservation()));
        assertThat(views.contact(PERSON).recent()).hasSize(1);
        assertThat(views.search(aCallTo(PERSON, "call-2"), NOON.plusSeconds(1))).isInstanceOf(CalledTooOften.class);
    }

    @Test
    default void inOneBatchTheCapHoldsToo() {
        Views views = views(AT_MOST_3_CALLS);
        CallerIdNumber[] numbers = newYorkNumbers(9);
        addAll(views.callerIds(), NOON, numbers);
        List<ReservationRequest> requests = IntStream.range(0, 5)
                .mapToObj(i -> aReservationRequest(aCallTo(PERSON, "call-" + i), NOON, numbers))
                .toList();

        List<Decision> decisions = views.stores().reservations().confirm(requests, NOON).decisions();

        assertThat(decisions.subList(0, 3)).hasOnlyElementsOfType(Confirmed.class);
        assertThat(decisions.subList(3, 5)).containsOnly(new CalledTooOften(NOON.plus(Contact.DAY)));
        assertThat(views.contact(PERSON).recent()).hasSize(3);
    }

    @Test
    default void aNumberIsShownToAPersonAsOftenAsIsAllowedAndAnotherIsFound() {
        Views views = views(EACH_NUMBER_ONCE);
        addAll(views.callerIds(), NOON, FIRST, SECOND, THIRD);
        views.confirm(aCallTo(NEIGHBOUR), NOON.plusSeconds(1), FIRST);
        views.confirm(aCallTo(NEIGHBOUR), NOON.plusSeconds(2), SECOND);
        Instant free = NOON.plus(TTL).plusSeconds(3);
        // Now the third one is the last in the rotation.
        assertThat(views.confirm(aCallTo(OTHER_PERSON, "other"), free, THIRD)).isInstanceOf(Confirmed.class);
        views.hangUp("other", "BUSY", free);

        assertThat(views.confirm(aCallTo(NEIGHBOUR), free, FIRST)).isEqualTo(new Conflict());
        assertThat(((Confirmed) views.search(aCallTo(NEIGHBOUR), free)).reservation().number()).isEqualTo(THIRD);
        assertThat(views.search(aCallTo(NEIGHBOUR), free)).isEqualTo(new NoneAvailable());
        assertThat(views.search(aCallTo(OTHER_PERSON), free)).isInstanceOf(Confirmed.class);
        Instant nextDay = NOON.plus(Contact.DAY).plusSeconds(1);
        assertThat(views.confirm(aCallTo(NEIGHBOUR), nextDay, FIRST)).isInstanceOf(Confirmed.class);
    }

    @Test
    default void withoutRulesNobodyIsRemembered() {
        Views views = views(ContactPolicy.OFF);
        addAll(views.callerIds(), NOON, FIRST);
        views.confirm(aCallTo(PERSON, "call-1"), NOON, FIRST);
        views.hangUp("call-1", "ANSWER", NOON.plusSeconds(1));

        assertThat(views.contact(PERSON)).isEqualTo(Contact.NONE);
    }

    /** Each round calls another person, from two nodes at once. */
    @Test
    default void ofEightCallsToAPersonAtOnceAsManyAsAreAllowedAreMade() throws Exception {
        Views views = views(AT_MOST_3_CALLS);
        CallerIdNumber[] numbers = newYorkNumbers(16);
        for (CallerIdNumber one : numbers) {
            views.callerIds().add(one, limits(1_000_000, 1_000_000), DEFAULT_LIMIT, auditStampAt(NOON));
        }
        try (RacesContract.Racers racers = new RacesContract.Racers()) {
            for (int round = 0; round < ROUNDS; round++) {
                Instant now = NOON.plus(TTL.multipliedBy(round));
                String person = String.valueOf(3_105_550_000L + round);
                List<Decision> decisions = racers.race(racer -> () -> searchUntilDecided(
                        racer % 2 == 0 ? views.stores().reservations() : views.otherNode(), person, now));
                assertThat(decisions.stream().filter(Confirmed.class::isInstance)).as("round %d", round).hasSize(3);
                assertThat(decisions.stream().filter(CalledTooOften.class::isInstance)).as("round %d", round)
                        .hasSize(5);
            }
        }
    }

    private static Decision searchUntilDecided(Reservations reservations, String person, Instant now) {
        for (int attempt = 0; attempt < RacesContract.MAX_ATTEMPTS; attempt++) {
            Decision decision = reservations.search(List.of(aReservationRequest(aCallTo(person), now)), now)
                    .decisions()
                    .getFirst();
            if (!(decision instanceof Conflict)) {
                return decision;
            }
        }
        throw new AssertionError("still undecided");
    }

    /** Retries of one call on two nodes: the second waits for the first, and must then see its reservation. */
    @Test
    default void retriesOfOneCallAtOnceShareOneReservationAlthoughOneCallIsAllowed() throws Exception {
        Views views = views(new ContactPolicy(Duration.ZERO, 1, 0));
        addAll(views.callerIds(), NOON, newYorkNumbers(16));
        try (RacesContract.Racers racers = new RacesContract.Racers()) {
            for (int round = 0; round < ROUNDS; round++) {
                Instant now = NOON.plus(TTL.multipliedBy(round));
                Call call = aCallTo(String.valueOf(3_105_550_000L + round), "call-" + round);
                List<Decision> decisions = racers.race(racer -> () -> {
                    Reservations node = racer % 2 == 0 ? views.stores().reservations() : views.otherNode();
                    return node.search(List.of(aReservationRequest(call, now)), now).decisions().getFirst();
                });
                assertThat(decisions.stream().filter(Confirmed.class::isInstance)).as("round %d", round).hasSize(1);
                assertThat(decisions.stream().filter(CalledTooOften.class::isInstance)).as("round %d", round)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {24, 25})
    default void aRandomHistoryWithKnownNumbersEndsAsTheDomainSays(long seed) {
        new RandomHistory(seed, HistoriesContract.NEW_YORK).playOn(views(STICKY).stores(),
                Stores.inMemory(HistoriesContract.NEW_YORK, STICKY));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    default void aRandomHistoryWithEveryRuleEndsAsTheDomainSays(long seed) {
        new RandomHistory(seed, HistoriesContract.NEW_YORK).playOn(views(EVERY_RULE).stores(),
                Stores.inMemory(HistoriesContract.NEW_YORK, EVERY_RULE));
    }
}
