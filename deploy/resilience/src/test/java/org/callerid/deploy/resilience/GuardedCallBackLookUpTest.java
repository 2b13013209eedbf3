// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.LookUpCallBack;
import org.callerid.application.port.in.OverloadedException;
import org.callerid.domain.callback.CallBackParties;
import org.junit.jupiter.api.Test;

class GuardedCallBackLookUpTest {
    private static final CallBackParties PARTIES = CallBackParties.parse("2125551234", "3105559876");
    private static final int MAX_RUNNING = 4;

    private final FakeStoreCalls breaker = FakeStoreCalls.openAfter(1);
    private final GuardedStore database = GuardedStore.available("the database", breaker, () -> {});
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch allRun = new CountDownLatch(MAX_RUNNING);
    private final CountDownLatch slow = new CountDownLatch(1);

    @Test
    void whileTheDatabaseIsOutNobodyAsksIt() {
        LookUpCallBack lookUp = guarded(this::found);
        assertThatThrownBy(() -> database.call(() -> {
            throw new StoreUnavailableException("down");
        })).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> database.call(() -> 1)).isInstanceOf(StoreUnavailableException.class);

        assertThatThrownBy(() -> lookUp.lookUp(PARTIES)).isInstanceOf(StoreUnavailableException.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void aLookUpThatFailsDoesNotPutTheDatabaseOut() {
        LookUpCallBack lookUp = guarded(parties -> {
            throw new StoreUnavailableException("a statement took too long");
        });

        for (int call = 0; call < 3 * MAX_RUNNING; call++) {
            assertThatThrownBy(() -> lookUp.lookUp(PARTIES)).isInstanceOf(StoreUnavailableException.class)
                    .hasMessage("a statement took too long");
        }
        assertThat(database.call(() -> 1)).isEqualTo(1);
    }

    @Test
    void slowLookUpsLeaveTheDatabaseToCalls() throws InterruptedException {
        LookUpCallBack lookUp = guarded(this::foundSlowly);
        List<CompletableFuture<CallBack>> running = new ArrayList<>();
        for (int call = 0; call < MAX_RUNNING; call++) {
            running.add(CompletableFuture.supplyAsync(() -> lookUp.lookUp(PARTIES), Thread::startVirtualThread));
        }
        assertThat(allRun.await(5, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> lookUp.lookUp(PARTIES)).isInstanceOf(OverloadedException.class);
        assertThat(running).allSatisfy(one -> assertThatThrownBy(one::join)
                .hasCauseInstanceOf(StoreUnavailableException.class));
        assertThatThrownBy(() -> lookUp.lookUp(PARTIES)).as("the queries go on")
                .isInstanceOf(OverloadedException.class);

        slow.countDown();
        assertThat(retried(lookUp).parties()).isEqualTo(PARTIES);
    }

    /** The queries end on threads of their own. */
    private static CallBack retried(LookUpCallBack lookUp) {
        for (int attempt = 1;; attempt++) {
            try {
                return lookUp.lookUp(PARTIES);
            } catch (OverloadedException e) {
                assertThat(attempt).isLessThan(5_000);
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private LookUpCallBack guarded(LookUpCallBack lookUp) {
        return new GuardedCallBackLookUp(lookUp, database, new DatabaseCalls());
    }

    private CallBack found(CallBackParties parties) {
        asked.incrementAndGet();
        return CallBack.none(parties);
    }

    private CallBack foundSlowly(CallBackParties parties) {
        allRun.countDown();
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CallBack.none(parties);
    }
}
