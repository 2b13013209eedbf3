// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.callerid.application.contract.RotationContract;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.SynchronizeRotationIndex;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.application.port.out.LeasingRotation.LeaseRequest;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;
import org.callerid.domain.usage.UsageCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where proposals come from while Redis is available, down or back. */
class ResilientRotationTest {
    private static final CallerIdNumber KNOWN_TO_THE_DATABASE = number("2125550001");
    private static final CallerIdNumber KNOWN_TO_THE_INDEX = number("2125550002");

    private final InMemoryStore database = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), InstantSource.system());
    private final FlakyIndex index = new FlakyIndex();
    private final FakeStoreCalls breaker = FakeStoreCalls.openAfter(1);
    private final GuardedStore redis = GuardedStore.unavailable("Redis", breaker, index::answer);
    private final IndexUpdateQueue updates = new IndexUpdateQueue(index, redis);
    private final IndexMonitor monitor = new IndexMonitor(index, redis, updates);
    private final LeasingRotation rotation = new ResilientRotation(index, redis, new FakeRedisFallback(), monitor,
            updates,
            database);

    @BeforeEach
    void aNumber() {
        addAll(database, NOON, KNOWN_TO_THE_DATABASE);
    }

    @Test
    void beforeTheFirstLookTheDatabaseProposes() {
        assertThat(proposed()).containsExactly(KNOWN_TO_THE_DATABASE);
    }

    @Test
    void aLiveIndexProposes() {
        monitor.check();

        assertThat(monitor.health()).isEqualTo(IndexMonitor.Health.LIVE);
        assertThat(proposed()).containsExactly(KNOWN_TO_THE_INDEX);
    }

    @Test
    void whileRedisIsOutTheDatabaseProposesAndRedisIsNotAsked() {
        monitor.check();
        index.outage = () -> new StoreUnavailableException("Redis did not answer");

        assertThat(proposed()).containsExactly(KNOWN_TO_THE_DATABASE);
        int asked = index.asked;
        database.update(List.of(database.find(KNOWN_TO_THE_DATABASE).orElseThrow().callerId()));
        assertThat(proposed()).containsExactly(KNOWN_TO_THE_DATABASE);

        assertThat(index.asked).isEqualTo(asked);
        assertThat(monitor.health()).isEqualTo(IndexMonitor.Health.UNAVAILABLE);
    }

    @Test
    void theFirstLookThatFindsRedisBackPutsTheIndexInUseAgain() {
        monitor.check();
        index.outage = () -> new StoreUnavailableException("Redis did not answer");
        proposed();
        monitor.check();
        assertThat(monitor.isLive()).isFalse();
        index.outage = null;
        breaker.halfOpen();

        monitor.check();

        assertThat(proposed()).containsExactly(KNOWN_TO_THE_INDEX);
    }

    @Test
    void anIndexThatIsBuiltIsNotAsked() {
        index.outcome = SynchronizeRotationIndex.Outcome.BUILDING;
        monitor.check();

        assertThat(monitor.health()).isEqualTo(IndexMonitor.Health.BUILDING);
        assertThat(proposed()).containsExactly(KNOWN_TO_THE_DATABASE);
    }

    @Test
    void whoeverLooksWhileTheFirstIndexIsBuiltReadsThatRedisAnswers() {
        index.whileBuilding = () -> assertThat(monitor.health()).isEqualTo(IndexMonitor.Health.BUILDING);

        monitor.check();

        assertThat(monitor.isLive()).isTrue();
    }

    @Test
    void rowsBeyondWhatCanBeKeptHaveTheIndexBuiltAnew() {
        for (int i = 0; i < 100_001; i++) {
            rotation.update(List.of(database.find(KNOWN_TO_THE_DATABASE).orElseThrow().callerId()));
        }
        assertThat(updates.hasOverflowed()).isFalse();
        CallerId row = database.find(KNOWN_TO_THE_DATABASE).orElseThrow().callerId();
        for (int i = 0; i < 100_001; i++) {
            rotation.update(List.of(new CallerId(number(String.valueOf(3_002_000_000L + i)), row.config(), row.usage(),
                    row.reservedUntil(), row.reservedBy(), row.version())));
        }
        assertThat(updates.hasOverflowed()).isTrue();

        monitor.check();

        assertThat(index.rebuilt).isEqualTo(1);
        assertThat(updates.hasOverflowed()).isFalse();
    }

    @Test
    void whatCallsDoWhileTheIndexIsBuiltAnewIsNotForgotten() {
        CallerId row = database.find(KNOWN_TO_THE_DATABASE).orElseThrow().callerId();
        updates.overflow();
        index.whileBuilding = () -> rotation.update(List.of(row));

        monitor.check();

        assertThat(updates.waiting()).isEqualTo(1);
    }

    @Test
    void anIndexThatCouldNotBeBuiltAnewIsStillToBeBuilt() {
        monitor.check();
        updates.overflow();
        index.whileBuilding = () -> {
            throw new StoreUnavailableException("Redis did not answer");
        };

        monitor.check();

        assertThat(updates.hasOverflowed()).isTrue();
        assertThat(monitor.isLive()).isFalse();
    }

    @Test
    void whileRedisIsOutTheDatabaseLeases() {
        LeaseRequest request = new LeaseRequest(new CandidatePool.AnyAreaCode(), 1, NOON.plusSeconds(1));
        monitor.check();
        assertThat(rotation.lease(List.of(request), NOON)).containsExactly(List.of(KNOWN_TO_THE_INDEX));

        index.outage = () -> new StoreUnavailableException("out");

        assertThat(rotation.lease(List.of(request), NOON)).containsExactly(List.of());
        assertThatNoException().isThrownBy(() -> rotation.endLeases(List.of(KNOWN_TO_THE_INDEX)));
    }

    private List<CallerIdNumber> proposed() {
        return rotation.propose(RotationContract.proposalRequestsTo("2125559876", NOON), NOON).getFirst().candidates();
    }

    /** An index that can be unavailable. */
    private static final class FlakyIndex implements LeasingRotation, SynchronizeRotationIndex {
        private @Nullable Supplier<RuntimeException> outage;
        private Outcome outcome = Outcome.UP_TO_DATE;
        private Runnable whileBuilding = () -> {};
        private int asked;
        private int rebuilt;

        void answer() {
            asked++;
            if (outage != null) {
                throw outage.get();
            }
        }

        @Override
        public List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
            answer();
            return wanted.stream().map(want -> new Proposal(List.of(KNOWN_TO_THE_INDEX))).toList();
        }

        @Override
        public List<List<CallerIdNumber>> lease(List<LeaseRequest> requests, Instant now) {
            answer();
            return requests.stream().map(request -> List.of(KNOWN_TO_THE_INDEX)).toList();
        }

        @Override
        public void endLeases(List<CallerIdNumber> numbers) {
            answer();
        }

        @Override
        public void update(List<CallerId> rows) {
            answer();
        }

        @Override
        public Outcome synchronize() {
            answer();
            whileBuilding.run();
            return outcome;
        }

        @Override
        public void rebuild() {
            answer();
            whileBuilding.run();
            rebuilt++;
        }
    }
}
