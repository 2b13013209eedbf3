// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.POOLS;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.callerid.application.fixture.Fixtures;
import org.callerid.application.memory.InMemoryAgentRateLimiter;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.in.AllocationResult.CalledTooOften;
import org.callerid.application.port.in.AllocationResult.RateLimited;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.contact.Contact;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.ratelimit.RateLimit;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.rotation.MatchTier;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

/** Allocations with rules for calls to the same person. */
class CallsToOnePersonTest {
    private static final ContactPolicy STICKY = new ContactPolicy(Duration.ofDays(8), 0, 0);
    private static final CallerIdNumber FAR = number("2125550001");
    private static final CallerIdNumber LOCAL = number("3105550001");
    private static final String PERSON = "3105559876";
    private static final int PEOPLE = 1_000;
    private static final int CALLS_EACH = 5;
    private static final Duration DAYS = Duration.ofDays(3);

    private Instant now = NOON;

    @Test
    void aPersonIsShownTheSameNumberAgainAlthoughOthersHaveWaitedLonger() {
        InMemoryStore store = store(STICKY);
        AllocateCallerId allocate = allocate(store, STICKY, 100);
        addAll(store, NOON, FAR);
        Reservation first = allocated(allocate, PERSON);
        addAll(store, NOON, LOCAL);
        now = NOON.plus(TTL);

        Reservation again = allocated(allocate, PERSON);

        assertThat(again.number()).isEqualTo(first.number()).isEqualTo(FAR);
        assertThat(again.match().tier()).isEqualTo(MatchTier.KNOWN);
        assertThat(again.isLocal()).isFalse();
        assertThat(again.tierByPlace()).isEqualTo(MatchTier.ANY);
        assertThat(allocated(allocate, "3105550000").number()).isEqualTo(LOCAL);
    }

    @Test
    void aSecondCallAtTheSameTimeGetsAnotherNumberWhichIsKnownOnlyIfItIsAnswered() {
        InMemoryStore store = store(STICKY);
        AllocateCallerId allocate = allocate(store, STICKY, 100);
        addAll(store, NOON, FAR, LOCAL);
        Reservation first = allocated(allocate, aCallTo(PERSON, "first"));
        answer(store, "first");
        now = now.plusSeconds(30);
        Reservation again = allocated(allocate, aCallTo(PERSON, "again"));
        Reservation beside = allocated(allocate, aCallTo(PERSON, "beside"));
        now = now.plus(TTL);

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(beside.number()).isNotEqualTo(first.number());
        assertThat(allocated(allocate, PERSON).number()).isEqualTo(first.number());

        now = now.plus(TTL);
        answer(store, "beside");
        assertThat(allocated(allocate, PERSON).number()).isEqualTo(beside.number());
    }

    @Test
    void aDeletedNumberIsNotShownToThePersonWhoKnowsIt() {
        InMemoryStore store = store(STICKY);
        AllocateCallerId allocate = allocate(store, STICKY, 100);
        addAll(store, NOON, FAR, LOCAL);
        CallerIdNumber known = allocated(allocate, PERSON).number();
        store.delete(List.of(known), auditStampAt(now));
        now = now.plus(TTL);

        Reservation other = allocated(allocate, PERSON);

        assertThat(other.number()).isNotEqualTo(known);
        assertThat(other.match().tier()).isNotEqualTo(MatchTier.KNOWN);
    }

    @Test
    void nobodyKnowsANumberForLongerThanIsSet() {
        InMemoryStore store = store(STICKY);
        AllocateCallerId allocate = allocate(store, STICKY, 100);
        addAll(store, NOON, FAR);
        allocated(allocate, PERSON);
        addAll(store, NOON, LOCAL);
        now = NOON.plus(STICKY.knownFor());

        assertThat(allocated(allocate, PERSON).number()).isEqualTo(LOCAL);
    }

    @Test
    void aPersonWhoWasCalledTooOftenCostsTheAgentNothing() {
        ContactPolicy policy = new ContactPolicy(Duration.ZERO, 2, 0);
        InMemoryStore store = store(policy);
        AllocateCallerId allocate = allocate(store, policy, 3);
        addAll(store, NOON, newYorkNumbers(9));
        allocated(allocate, PERSON);
        allocated(allocate, PERSON);

        for (int call = 0; call < 5; call++) {
            assertThat(allocate(allocate, PERSON)).isEqualTo(new CalledTooOften(NOON.plus(Contact.DAY)));
        }
        allocated(allocate, "3105550000");
        assertThat(allocate(allocate, "3105550000")).isInstanceOf(RateLimited.class);
    }

    @Test
    void anotherNumberIsShownOnceOneWasShownOftenEnough() {
        ContactPolicy policy = new ContactPolicy(Duration.ofDays(8), 0, 2);
        InMemoryStore store = store(policy);
        AllocateCallerId allocate = allocate(store, policy, 100);
        addAll(store, NOON, newYorkNumbers(3));
        Map<CallerIdNumber, Integer> shown = new HashMap<>();

        for (int call = 0; call < 6; call++) {
            shown.merge(allocated(allocate, PERSON).number(), 1, Integer::sum);
            now = now.plus(TTL);
        }

        assertThat(shown).hasSize(3).containsValues(2).doesNotContainValue(1);
        assertThat(allocate(allocate, PERSON)).isEqualTo(new AllocationResult.NoneAvailable());
    }

    /** A number is free for the person who knows it unless another call holds it at that moment. */
    @Test
    void aThousandPeopleAreShownTheirNumberAgainWheneverItIsFree() {
        InMemoryStore store = store(STICKY);
        AllocateCallerId allocate = allocate(store, STICKY, 100_000);
        addAll(store, NOON, newYorkNumbers(200));
        Random random = new Random(20_261_130);
        Map<String, CallerIdNumber> known = new HashMap<>();
        List<Reservation> all = new ArrayList<>();
        int free = 0;
        int same = 0;
        for (int call = 0; call < PEOPLE * CALLS_EACH; call++) {
            now = NOON.plus(DAYS.multipliedBy(call).dividedBy(PEOPLE * CALLS_EACH));
            String person = String.valueOf(3_105_550_000L + (call < PEOPLE ? call : random.nextInt(PEOPLE)));
            boolean isFree = Optional.ofNullable(known.get(person))
                    .filter(number -> store.find(number).orElseThrow().callerId().isAvailableAt(now))
                    .isPresent();
            Reservation reservation = allocated(allocate, person);
            all.add(reservation);
            if (isFree) {
                free++;
                same += reservation.number().equals(known.get(person)) ? 1 : 0;
            }
            known.put(person, reservation.number());
        }
        assertThat(free).isGreaterThan(PEOPLE);
        assertThat(same).as("of %d", free).isGreaterThanOrEqualTo((int) (0.99 * free));
        assertThat(overlaps(all)).isZero();
    }

    private static long overlaps(List<Reservation> all) {
        Map<CallerIdNumber, Instant> heldUntil = new HashMap<>();
        return all.stream()
                .filter(one -> Optional.ofNullable(heldUntil.put(one.number(), one.reservedUntil()))
                        .filter(one.reservedAt()::isBefore)
                        .isPresent())
                .count();
    }

    private InMemoryStore store(ContactPolicy policy) {
        return new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> now, policy);
    }

    private AllocateCallerId allocate(InMemoryStore store, ContactPolicy policy, int permits) {
        return new AllocateCallerIdUseCase(
                new AllocationPipeline(store, store, new InMemoryAgentRateLimiter(new RateLimit(permits)),
                        new KnownNumbers(store, policy)),
                Fixtures::anId, new AllocationPolicy(TTL, Duration.ofMillis(900), () -> POOLS), () -> now,
                new BatchingConfig(1, 64, 100, Runnable::run, Runnable::run));
    }

    private static AllocationResult allocate(AllocateCallerId allocate, String person) {
        return allocate.allocate(aCallTo(person)).toCompletableFuture().join();
    }

    private static Reservation allocated(AllocateCallerId allocate, String person) {
        return ((Allocated) allocate(allocate, person)).reservation();
    }

    private static Reservation allocated(AllocateCallerId allocate, Call call) {
        return ((Allocated) allocate.allocate(call).toCompletableFuture().join()).reservation();
    }

    /** The call is over, and it was answered. */
    private void answer(InMemoryStore store, String callId) {
        store.release(List.of(new ReleaseRequest.ByCall(new CallId(callId), Optional.empty(),
                new HangupInfo(Optional.of("ANSWER"), Optional.of("16")))), now);
    }
}
