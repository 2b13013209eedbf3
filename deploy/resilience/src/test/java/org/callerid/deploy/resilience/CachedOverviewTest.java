// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ShowOverview;
import org.junit.jupiter.api.Test;

class CachedOverviewTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration POLL = Duration.ofSeconds(5);

    private final Queue<Runnable> underWay = new ArrayDeque<>();
    private final Store store = new Store();
    private final CachedOverview shared = new CachedOverview(store, underWay::add, () -> store.elapsed);

    @Test
    void manyWhoWatchCostOneReading() {
        for (int watcher = 0; watcher < 10; watcher++) {
            assertThat(shared.show().at()).isEqualTo(NOON);
        }
        assertThat(store.readings).isEqualTo(1);
    }

    @Test
    void whoWatchesIsShownTheOneBeforeWhileAnotherIsRead() {
        shared.show();
        store.pass(POLL);
        assertThat(shared.show().at()).isEqualTo(NOON);
        finishWhatIsUnderWay();
        assertThat(shared.show().at()).isEqualTo(NOON.plus(POLL));
    }

    @Test
    void nothingIsReadWhileNobodyWatchesAndWhoComesThenSeesWhatIsNow() {
        shared.show();
        store.pass(Duration.ofHours(1));
        assertThat(store.readings).isEqualTo(1);
        assertThat(shared.show().at()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void aReadingThatTakesASecondIsMadeOnceInTwenty() {
        store.takes = Duration.ofSeconds(1);
        shared.show();
        for (int poll = 0; poll < 40; poll++) {
            store.pass(POLL);
            shared.show();
            finishWhatIsUnderWay();
        }
        assertThat(store.readings).isBetween(9, 11);
    }

    @Test
    void whoWatchesIsToldAtTheNextTimeThatTheDatabaseIsOut() {
        shared.show();
        store.isOut = true;
        store.pass(POLL);
        shared.show();
        finishWhatIsUnderWay();
        assertThatThrownBy(shared::show).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void noOldFiguresAreShownWhileTheDatabaseIsKnownToBeOut() {
        shared.show();
        store.health = Set.of(StoreState.DATABASE_UNAVAILABLE);
        assertThatThrownBy(shared::show).isInstanceOf(StoreUnavailableException.class);

        store.health = Set.of();
        store.pass(POLL);
        assertThat(shared.show().at()).isEqualTo(NOON.plus(POLL));
    }

    private void finishWhatIsUnderWay() {
        for (Runnable task = underWay.poll(); task != null; task = underWay.poll()) {
            task.run();
        }
    }

    /** Counts how often it is read; each reading takes a set time. */
    private static final class Store implements ShowOverview {
        private long elapsed;
        private Duration takes = Duration.ZERO;
        private boolean isOut;
        private Set<StoreState> health = Set.of();
        private int readings;

        @Override
        public Overview show() {
            if (isOut) {
                throw new StoreUnavailableException("out");
            }
            readings++;
            Instant begun = NOON.plusNanos(elapsed);
            pass(takes);
            return new Overview(begun, StatusCounts.NONE, List.of(), ResponseTimePercentiles.NONE, List.of(),
                    List.of(), List.of());
        }

        @Override
        public Warnings warnings() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<StoreState> storeHealth() {
            return health;
        }

        private void pass(Duration time) {
            elapsed += time.toNanos();
        }
    }
}
