// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.memory.RecordingRotation;
import org.callerid.application.model.EndedCall;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleaseCallerIdUseCaseTest {
    private static final CallerIdNumber FIRST = number("2125550001");
    private static final CallerIdNumber SECOND = number("2125550002");

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final RecordingRotation rotation = new RecordingRotation();
    private final List<EndedCall> ended = new ArrayList<>();
    private final List<Runnable> tasks = new ArrayList<>();
    private boolean running;

    @BeforeEach
    void twoCallsHoldTheOnlyNumbers() {
        addAll(store, NOON, FIRST, SECOND);
        store.confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST),
                aReservationRequest(aCallTo("3105559876", "call-2"), NOON, SECOND)), NOON);
    }

    @Test
    void aNumberIsFreeAtOnceWhenItsCallHangsUp() {
        CompletionStage<List<CallerIdNumber>> freed = useCase(rotation).release(hangup("call-1"));
        runAll();

        assertThat(freed.toCompletableFuture()).isCompletedWithValue(List.of(FIRST));
        assertThat(row(FIRST).isAvailableAt(NOON)).isTrue();
        assertThat(row(SECOND).isAvailableAt(NOON)).isFalse();
        assertThat(rotation.learnt()).contains(row(FIRST));
    }

    @Test
    void releasesThatWaitTogetherGoToTheStoreTogetherAndEachGetsItsOwnAnswer() {
        ReleaseCallerId release = useCase(rotation);
        CompletionStage<List<CallerIdNumber>> unknown = release.release(hangup("call-3"));
        CompletionStage<List<CallerIdNumber>> byOperator = release
                .release(new ReleaseRequest.ByNumber(SECOND, SOMEBODY));
        CompletionStage<List<CallerIdNumber>> byCall = release.release(hangup("call-1"));
        runAll();

        assertThat(unknown.toCompletableFuture()).isCompletedWithValue(List.of());
        assertThat(byOperator.toCompletableFuture()).isCompletedWithValue(List.of(SECOND));
        assertThat(byCall.toCompletableFuture()).isCompletedWithValue(List.of(FIRST));
        assertThat(rotation.updates()).hasSize(1);
    }

    @Test
    void aCallThatEndedIsReportedOnce() {
        ReleaseCallerId release = useCase(rotation);
        List.of(hangup("call-1"), hangup("call-1"), new ReleaseRequest.ByNumber(SECOND, SOMEBODY))
                .forEach(release::release);
        runAll();

        assertThat(ended).containsExactly(
                new EndedCall(FIRST, new CallEnd(NOON, HangupInfo.UNKNOWN, CallOutcome.ENDED)));
    }

    @Test
    void theAnswerDoesNotWaitUntilTheRotationIsTold() {
        List<String> order = new ArrayList<>();
        useCase(new Told(() -> order.add("rotation"))).release(hangup("call-1")).thenRun(() -> order.add("answer"));
        runAll();

        assertThat(order).containsExactly("answer", "rotation");
    }

    @Test
    void aRotationThatCannotBeToldSpoilsNoAnswer() {
        CompletionStage<List<CallerIdNumber>> freed = useCase(new Told(() -> {
            throw new StoreUnavailableException("out");
        })).release(hangup("call-1"));
        runAll();

        assertThat(freed.toCompletableFuture()).isCompletedWithValue(List.of(FIRST));
    }

    private ReleaseCallerId useCase(Rotation told) {
        return new ReleaseCallerIdUseCase(store, told, ended::addAll, () -> NOON,
                new BatchingConfig(1, 10, 10, this::execute, this::execute));
    }

    /** Keeps a lane back until {@link #runAll}; what it gives out then is not kept back. */
    private void execute(Runnable task) {
        if (running) {
            task.run();
        } else {
            tasks.add(task);
        }
    }

    private void runAll() {
        running = true;
        tasks.forEach(Runnable::run);
    }

    private static ReleaseRequest hangup(String callId) {
        return new ReleaseRequest.ByCall(new CallId(callId), Optional.empty(), HangupInfo.UNKNOWN);
    }

    private CallerId row(CallerIdNumber number) {
        return store.find(number).orElseThrow().callerId();
    }

    private record Told(Runnable reaction) implements Rotation {
        @Override
        public List<Proposal> propose(List<ProposalRequest> requests, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void update(List<CallerId> rows) {
            reaction.run();
        }
    }
}
