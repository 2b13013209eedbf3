// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.deploy.resilience.DatabaseCalls;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.RedisCalls;
import org.callerid.deploy.resilience.RedisFallback;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server: how MicroProfile Fault Tolerance applies the annotations. */
@Tag("full")
@ExtendWith(ArquillianExtension.class)
class FaultToleranceIT {
    private static final int MORE_THAN_OPEN_IT = 5;
    private static final int CALLERS = 20;
    /** Long enough that an open breaker is half open. */
    private static final long OPEN_NO_LONGER_MS = 400;

    @Inject
    private DatabaseCalls databaseCalls;
    @Inject
    private RedisCalls redisCalls;
    @Inject
    private RedisFallback redisAnswers;
    private GuardedStore database;
    private GuardedStore redis;
    private final AtomicInteger made = new AtomicInteger();

    @Deployment
    static WebArchive war() {
        return Distribution.war();
    }

    @BeforeEach
    void guarded() {
        database = GuardedStore.available("the database", databaseCalls, () -> {});
        redis = GuardedStore.available("Redis", redisCalls, () -> {});
    }

    /** Closes the breakers, which the server keeps for the next test. */
    @AfterEach
    void closed() throws InterruptedException {
        for (GuardedStore store : List.of(database, redis)) {
            while (!isInUse(store)) {
                TimeUnit.MILLISECONDS.sleep(OPEN_NO_LONGER_MS);
                store.probe();
            }
        }
    }

    @Test
    void whoWaitsForACallThatHangsGoesAndTheCallIsStillCarriedOut() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch carriedOut = new CountDownLatch(1);

        StoreUnavailableException late = assertThrows(StoreUnavailableException.class, () -> database.call(() -> {
            awaitDeaf(answer);
            carriedOut.countDown();
            return true;
        }));

        assertTrue(late.getMessage().endsWith("took too long"), late.getMessage());
        assertFalse(Thread.currentThread().isInterrupted());
        assertEquals(1, carriedOut.getCount());
        answer.countDown();
        assertTrue(carriedOut.await(30, TimeUnit.SECONDS));
    }

    @Test
    void aQuestionThatHangsIsNotWaitedForEither() {
        CountDownLatch answer = new CountDownLatch(1);

        assertThrows(TimeoutException.class, () -> databaseCalls.lookUp(() -> awaitDeaf(answer)));
        answer.countDown();
    }

    @Test
    void failuresOpenTheBreakerAndRefusalsDoNot() {
        for (int refusals = 0; refusals < CALLERS; refusals++) {
            assertEquals(Optional.empty(), database.call(Optional::empty));
        }
        assertFalse(database.isUnavailable());

        open();

        assertThrows(StoreUnavailableException.class, () -> database.call(made::incrementAndGet));
        assertTrue(database.isUnavailable());
        assertEquals(0, made.get());
    }

    @Test
    void nobodyButAProbeReachesABreakerThatIsHalfOpen() throws Exception {
        open();
        assertThrows(StoreUnavailableException.class, () -> database.call(made::incrementAndGet));
        TimeUnit.MILLISECONDS.sleep(OPEN_NO_LONGER_MS);

        callAtOnce();
        assertEquals(0, made.get());

        database.probe();
        callAtOnce();
        assertEquals(CALLERS, made.get());
    }

    @Test
    void whoCanDoWithoutRedisGetsNothingWhenItFailsAndWhenItIsOut() {
        assertEquals(Optional.of("an answer"), redisAnswers.callOrEmpty(() -> "an answer", redis));

        for (int i = 0; i < MORE_THAN_OPEN_IT; i++) {
            assertEquals(Optional.empty(), redisAnswers.callOrEmpty(this::noAnswer, redis));
        }

        assertTrue(redis.isUnavailable());
        assertEquals(1, made.get());
    }

    private void open() {
        for (int i = 0; i < MORE_THAN_OPEN_IT; i++) {
            assertThrows(StoreUnavailableException.class, () -> database.call(this::noAnswer));
        }
        made.set(0);
    }

    private Object noAnswer() {
        made.incrementAndGet();
        throw new StoreUnavailableException("no answer");
    }

    private void callAtOnce() throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Callable<Boolean>> calls = Stream.<Callable<Boolean>>generate(() -> this::isInUse)
                    .limit(CALLERS)
                    .toList();
            for (Future<Boolean> call : callers.invokeAll(calls)) {
                call.get();
            }
        }
    }

    private boolean isInUse() {
        return isInUse(database);
    }

    private boolean isInUse(GuardedStore store) {
        try {
            store.call(made::incrementAndGet);
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    /** Ignores interrupts while it waits, as a driver does. */
    private static boolean awaitDeaf(CountDownLatch latch) {
        boolean wasInterrupted = false;
        while (true) {
            try {
                latch.await();
                if (wasInterrupted) {
                    Thread.currentThread().interrupt();
                }
                return true;
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
    }
}
