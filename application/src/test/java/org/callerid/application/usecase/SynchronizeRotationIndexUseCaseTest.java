// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.memory.InMemoryRotationIndex;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.port.in.SynchronizeRotationIndex;
import org.callerid.application.port.in.SynchronizeRotationIndex.Outcome;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.application.port.out.RotationIndex.IndexBuild;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class SynchronizeRotationIndexUseCaseTest {
    private static final CallerIdNumber LOS_ANGELES = number("3105550001");

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final InMemoryRotationIndex index = new InMemoryRotationIndex();
    private final SynchronizeRotationIndex rotationIndex = new SynchronizeRotationIndexUseCase(index, store);

    @Test
    void anIndexThatWasLostIsBuiltAgainFromAllActiveNumbers() {
        addAll(store, NOON, newYorkNumbers(2_500));
        addAll(store, NOON, LOS_ANGELES);
        store.change(LOS_ANGELES, CallerIdPatch.activation(false), auditStampAt(NOON));
        assertThat(rotationIndex.synchronize()).isEqualTo(Outcome.BUILDING);
        index.lose();

        assertThat(rotationIndex.synchronize()).isEqualTo(Outcome.BUILDING);

        assertThat(index.rows()).isEqualTo(store.activeAfter(Optional.empty(), 3_000)).hasSize(2_500);
        assertThat(rotationIndex.synchronize()).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void aLiveIndexFollowsAllChangesHoweverManyThereAre() {
        rotationIndex.synchronize();
        CallerIdNumber[] numbers = newYorkNumbers(2_500);
        addAll(store, NOON, numbers);
        store.delete(numbers[7], auditStampAt(NOON));

        assertThat(rotationIndex.synchronize()).isEqualTo(Outcome.UP_TO_DATE);

        assertThat(index.rows()).hasSize(2_500);
        assertThat(index.rows()).filteredOn(row -> !row.config().active())
                .extracting(CallerId::number)
                .containsExactly(numbers[7]);
        assertThat(index.state().revision()).contains(store.revision());
    }

    @Test
    void whatChangesWhileTheIndexIsBuiltIsFollowedAfterwards() {
        addAll(store, NOON, LOS_ANGELES);
        CallerIdNumber tooEarlyToBeRead = newYorkNumbers(1)[0];
        SynchronizeRotationIndex disturbed = new SynchronizeRotationIndexUseCase(index,
                new AfterEachRead(store, () -> addAll(store, NOON, tooEarlyToBeRead)));
        disturbed.synchronize();
        assertThat(index.rows()).extracting(CallerId::number).containsExactly(LOS_ANGELES);

        assertThat(disturbed.synchronize()).isEqualTo(Outcome.UP_TO_DATE);

        assertThat(index.rows()).extracting(CallerId::number).containsExactly(tooEarlyToBeRead, LOS_ANGELES);
    }

    @Test
    void whileAnotherNodeBuildsThisOneDoesNot() {
        addAll(store, NOON, LOS_ANGELES);
        IndexBuild another = index.startBuild().orElseThrow();

        assertThat(rotationIndex.synchronize()).isEqualTo(Outcome.BUILDING);
        rotationIndex.rebuild();

        assertThat(index.rows()).isEmpty();
        assertThat(another.publish(1)).isTrue();
    }

    @Test
    void anIndexThatSeemsWholeIsBuiltAgainOnDemand() {
        rotationIndex.synchronize();
        index.applyChanges(List.of(), 1);
        addAll(store, NOON, LOS_ANGELES);
        assertThat(rotationIndex.synchronize()).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(index.rows()).isEmpty();

        rotationIndex.rebuild();

        assertThat(index.rows()).extracting(CallerId::number).containsExactly(LOS_ANGELES);
    }

    @Test
    void aBuildingThatCameToNothingReadsNoFurther() {
        addAll(store, NOON, newYorkNumbers(5_000));
        List<String> reads = new ArrayList<>();

        new SynchronizeRotationIndexUseCase(index, new AfterEachRead(store, () -> {
            reads.add("chunk");
            index.lose();
        })).rebuild();

        assertThat(reads).hasSize(1);
        assertThat(index.state().revision()).isEmpty();
    }

    @Test
    void anIndexThatIsLostWhileItFollowsIsNotUpToDate() {
        rotationIndex.synchronize();
        addAll(store, NOON, LOS_ANGELES);

        assertThat(new SynchronizeRotationIndexUseCase(index, new AfterEachRead(store, index::lose)).synchronize())
                .isEqualTo(Outcome.BUILDING);
    }

    /** Something happens between a read and what is done with it. */
    private record AfterEachRead(CallerIdChangeFeed feed, Runnable event) implements CallerIdChangeFeed {
        @Override
        public long revision() {
            return feed.revision();
        }

        @Override
        public List<CallerId> activeAfter(Optional<CallerIdNumber> number, int limit) {
            return then(feed.activeAfter(number, limit));
        }

        @Override
        public Changes changesSince(long revision, int limit) {
            return then(feed.changesSince(revision, limit));
        }

        private <T> T then(T read) {
            event.run();
            return read;
        }
    }
}
