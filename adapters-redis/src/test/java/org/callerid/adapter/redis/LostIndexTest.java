// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.callerid.application.contract.RotationContract;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.port.in.SynchronizeRotationIndex;
import org.callerid.application.port.in.SynchronizeRotationIndex.Outcome;
import org.callerid.application.port.out.IndexLostException;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.Rotation.ProposalRequest;
import org.callerid.application.usecase.SynchronizeRotationIndexUseCase;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to Redis, a lost index is detected and rebuilt. */
class LostIndexTest {
    private static final List<ProposalRequest> TO_NEW_YORK = RotationContract.proposalRequestsTo("2125559876", NOON);
    private static final CallerIdNumber NEW_YORK = number("2125550001");

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), InstantSource.system());
    private final RedisScripts redis = TestRedis.single();
    private final SynchronizeRotationIndex keep = new SynchronizeRotationIndexUseCase(new RedisRotationIndex(redis),
            store);
    private final Rotation rotation = new RedisRotation(redis, InstantSource.system());

    @BeforeEach
    void buildAnIndex() {
        addAll(store, NOON, NEW_YORK, number("3105550001"));
        assertThat(keep.synchronize()).isEqualTo(Outcome.BUILDING);
        assertThat(keep.synchronize()).isEqualTo(Outcome.UP_TO_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{callerid}:epoch:2", "rows", "areas", "turn:212"})
    void aKeyThatIsGoneIsNoticedAndTheIndexIsBuiltAgain(String part) {
        String key = TestRedis.keys().stream().filter(name -> name.endsWith(part)).findFirst().orElseThrow();

        TestRedis.delete(key);

        assertThatThrownBy(() -> rotation.propose(TO_NEW_YORK, NOON)).isInstanceOf(IndexLostException.class);
        thenItIsBuiltAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "areas", "turn:212"})
    void aKeyThatIsGoneAndCameAgainByOneRowIsNoticedToo(String part) {
        String key = TestRedis.keys().stream().filter(name -> name.endsWith(part)).findFirst().orElseThrow();
        TestRedis.delete(key);
        try {
            rotation.update(List.of(store.find(NEW_YORK).orElseThrow().callerId()));
        } catch (IndexLostException e) {
            // The update may detect the loss, too.
        }

        assertThatThrownBy(() -> rotation.propose(TO_NEW_YORK, NOON)).isInstanceOf(IndexLostException.class);
        thenItIsBuiltAgain();
    }

    @Test
    void anIndexBroughtBackByAnotherServerIsNotTakenForTheLiveOne() {
        TestRedis.setField("{callerid}:epoch:2", "run", "0123456789abcdef0123456789abcdef01234567");

        assertThatThrownBy(() -> rotation.propose(TO_NEW_YORK, NOON)).isInstanceOf(IndexLostException.class);
        thenItIsBuiltAgain();
    }

    @Test
    void anAreaWhoseNumbersAreAllSwitchedOffIsNotTakenForALostOne() {
        store.change(NEW_YORK, CallerIdPatch.activation(false), auditStampAt(NOON));
        assertThat(keep.synchronize()).isEqualTo(Outcome.UP_TO_DATE);

        assertThat(rotation.propose(TO_NEW_YORK, NOON).getFirst().candidates()).containsExactly(number("3105550001"));
    }

    @Test
    void whatChangedOnAnotherNodeIsFollowed() {
        CallerIdNumber added = number("2125550000");
        addAll(store, NOON.minusSeconds(1), added);

        assertThat(keep.synchronize()).isEqualTo(Outcome.UP_TO_DATE);

        assertThat(rotation.propose(TO_NEW_YORK, NOON).getFirst().candidates()).containsExactly(added);
    }

    @Test
    void anIndexOfManyChunksHoldsEveryNumberAndLeavesNoRemainsOfTheOneBefore() {
        addAll(store, NOON.minusSeconds(1),
                IntStream.range(0, 2_500).mapToObj(i -> number("212555" + (1_000 + i))).toArray(CallerIdNumber[]::new));
        TestRedis.delete("{callerid}:epoch:2");

        thenItIsBuiltAgain();

        assertThat(TestRedis.keys()).filteredOn(name -> name.endsWith(":rows")).hasSize(1);
        assertThat(rotation.propose(Collections.nCopies(2_500, TO_NEW_YORK.getFirst()), NOON))
                .allMatch(proposal -> proposal.candidates().getFirst().value().startsWith("212"));
    }

    @Test
    void aLiveReservationIsMirroredForOperatorsAndGoneWhenItIsReleased() {
        var decisions = store.search(List.of(aReservationRequest(NOON)), NOON);
        RedisRotation mirroring = new RedisRotation(redis, () -> NOON);

        mirroring.update(decisions.rows());
        TestRedis.awaitKey("reservation:3105550001", true);

        var releases = store.release(List.of(new ReleaseRequest.ByNumber(number("3105550001"), SOMEBODY)), NOON);
        mirroring.update(releases.rows());
        TestRedis.awaitKey("reservation:3105550001", false);
    }

    @Test
    void anEvictionPolicyIsDetected() {
        RedisRotationIndex index = new RedisRotationIndex(redis);
        TestRedis.configure("maxmemory", "100mb");
        TestRedis.configure("maxmemory-policy", "allkeys-lru");
        try {
            index.state();
            assertThat(index.evictionPolicy()).contains("allkeys-lru");
        } finally {
            TestRedis.configure("maxmemory-policy", "noeviction");
        }
        index.state();
        assertThat(index.evictionPolicy()).isEmpty();
    }

    private void thenItIsBuiltAgain() {
        assertThat(keep.synchronize()).isEqualTo(Outcome.BUILDING);
        assertThat(keep.synchronize()).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(rotation.propose(TO_NEW_YORK, NOON).getFirst().candidates()).isNotEmpty();
    }
}
