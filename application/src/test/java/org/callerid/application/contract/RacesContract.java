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
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.UpsertResult;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Reservations} and {@link CallerIds} under concurrent access. */
public interface RacesContract {
    UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    CallerIdNumber ONLY = number("2125550001");
    int THREADS = 8;
    int ROUNDS = 500;
    /** High enough that a usage limit never affects a round. */
    int USES = 1_000_000;
    int SHEET = 20;
    /** A search that loses is retried; after this many attempts it counts as stuck. */
    int MAX_ATTEMPTS = 5_000;

    /** An empty store. */
    Stores stores(UsageCalendar calendar);

    @Test
    default void ofEightWhoWantOneNumberExactlyOneGetsIt() throws Exception {
        Stores stores = stores(UTC);
        stores.callerIds().add(ONLY, limits(USES, USES), DEFAULT_LIMIT, auditStampAt(NOON));
        try (Racers racers = new Racers()) {
            for (int round = 0; round < ROUNDS; round++) {
                Instant now = NOON.plus(TTL.multipliedBy(round));
                List<Decision> answers = racers.race(racer -> () -> stores.reservations()
                        .confirm(List.of(aReservationRequest(now, ONLY)), now)
                        .decisions()
                        .getFirst());
                assertThat(answers.stream().filter(Decision.Confirmed.class::isInstance)).as("round %d", round)
                        .hasSize(1);
            }
        }
        assertThat(stores.callerIds().find(ONLY).orElseThrow().callerId().version()).isEqualTo(1 + ROUNDS);
    }

    @Test
    default void ofEightWhoSearchForTheLastNumberExactlyOneGetsItAndTheOthersLearnThatThereIsNone() throws Exception {
        Stores stores = stores(UTC);
        stores.callerIds().add(ONLY, limits(USES, USES), DEFAULT_LIMIT, auditStampAt(NOON));
        try (Racers racers = new Racers()) {
            for (int round = 0; round < ROUNDS / 5; round++) {
                Instant now = NOON.plus(TTL.multipliedBy(round));
                List<Decision> answers = racers.race(racer -> () -> searchUntilDecided(stores, "anyone-" + racer, now));
                assertThat(answers.stream().filter(Decision.Confirmed.class::isInstance)).hasSize(1);
                assertThat(answers.stream().filter(Decision.NoneAvailable.class::isInstance)).hasSize(THREADS - 1);
            }
        }
    }

    @Test
    default void eightRetriesOfOneCallShareOneReservation() throws Exception {
        Stores stores = stores(UTC);
        List<CallerIdNumber> numbers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            numbers.add(number("310555000" + i));
            stores.callerIds().add(numbers.get(i), limits(USES, USES), DEFAULT_LIMIT, auditStampAt(NOON));
        }
        try (Racers racers = new Racers()) {
            for (int round = 0; round < ROUNDS / 5; round++) {
                Instant now = NOON.plus(TTL.multipliedBy(round));
                String callId = "call-" + (round / 2);
                List<Decision> answers = racers.race(racer -> () -> searchUntilDecided(stores, callId, now));
                assertThat(answers.stream().map(RacesContract::reservation).distinct()).as("round %d", round)
                        .hasSize(1);
                assertThat(answers.stream().filter(Decision.Confirmed.class::isInstance)).hasSize(1);
            }
        }
        assertThat(numbers.stream().mapToLong(one -> usesOf(stores, one)).sum()).isEqualTo(ROUNDS / 5);
    }

    /** Nobody holds the number, so a store that ignores the deactivation confirms one of the requests. */
    @Test
    default void noReservationIsMadeAfterADeactivationWasAnswered() throws Exception {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, ONLY);
        try (Racers racers = new Racers()) {
            for (int round = 0; round < ROUNDS / 5; round++) {
                Instant now = NOON.plus(TTL.multipliedBy(round));
                stores.callerIds().change(ONLY, CallerIdPatch.activation(true), auditStampAt(now));
                List<Decision> afterTheirDeactivation = racers.race(racer -> () -> {
                    stores.callerIds().change(ONLY, CallerIdPatch.activation(false), auditStampAt(now));
                    return stores.reservations()
                            .confirm(List.of(aReservationRequest(now, ONLY)), now)
                            .decisions()
                            .getFirst();
                });
                assertThat(afterTheirDeactivation).as("round %d", round).containsOnly(new Decision.Conflict());
            }
        }
    }

    @Test
    default void ofEightWhoLoadOneSheetEachNumberIsAddedByExactlyOne() throws Exception {
        Stores stores = stores(UTC);
        try (Racers racers = new Racers()) {
            for (int round = 0; round < ROUNDS / 10; round++) {
                int first = 5_550_000 + round * SHEET;
                List<UpsertRow> sheet = IntStream.range(first, first + SHEET)
                        .mapToObj(i -> new UpsertRow(number("212" + i), CallerIdPatch.EMPTY))
                        .toList();
                List<UpsertResult> loaded = racers
                        .race(racer -> () -> stores.callerIds().upsert(sheet, DEFAULT_LIMIT, auditStampAt(NOON)));
                assertThat(loaded.stream().mapToLong(UpsertResult::added).sum()).as("round %d", round).isEqualTo(SHEET);
                assertThat(loaded.stream().mapToLong(UpsertResult::unchanged).sum()).as("round %d", round)
                        .isEqualTo((THREADS - 1) * SHEET);
            }
        }
    }

    private static Decision searchUntilDecided(Stores stores, String callId, Instant now) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Decision decision = stores.reservations()
                    .search(List.of(aReservationRequest(aCallTo("3105559876", callId), now)), now)
                    .decisions()
                    .getFirst();
            if (!(decision instanceof Decision.Conflict)) {
                return decision;
            }
        }
        throw new AssertionError("still undecided after " + MAX_ATTEMPTS + " searches");
    }

    private static Reservation reservation(Decision decision) {
        return switch (decision) {
            case Decision.Confirmed(var reservation) -> reservation;
            case Decision.AlreadyReserved(var reservation) -> reservation;
            case Decision.Conflict lost -> throw new AssertionError(lost);
            case Decision.NoneAvailable none -> throw new AssertionError(none);
            case Decision.DeadlineExceeded late -> throw new AssertionError(late);
            case Decision.CalledTooOften refused -> throw new AssertionError(refused);
        };
    }

    private static long usesOf(Stores stores, CallerIdNumber number) {
        return stores.callerIds().find(number).orElseThrow().callerId().version() - 1;
    }

    /** Threads that start together on a barrier: a burst without one misses most races. */
    final class Racers implements AutoCloseable {
        private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        private final CyclicBarrier start = new CyclicBarrier(THREADS);

        <T> List<T> race(IntFunction<Callable<T>> runs) throws InterruptedException, ExecutionException {
            List<Future<T>> results = new ArrayList<>();
            for (int racer = 0; racer < THREADS; racer++) {
                Callable<T> run = runs.apply(racer);
                results.add(threads.submit(() -> {
                    start.await();
                    return run.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> result : results) {
                answers.add(result.get());
            }
            return answers;
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
