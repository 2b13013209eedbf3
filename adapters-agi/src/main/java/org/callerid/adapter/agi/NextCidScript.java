// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestType;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.in.OverloadedException;
import org.callerid.application.port.in.RecordRequest;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Sets {@code CALLERID(num)}, {@code CID} and {@code CID_STATUS} of the requesting channel, and {@code CID_MATCH} if it asks
 * with {@code explain=1}. Never sets the caller id
 * name, because the dialer keeps its caller code there. A number that was not delivered to the channel is released.
 */
final class NextCidScript implements AgiScript {
    static final String NAME = "next-cid";
    private static final System.Logger LOG = System.getLogger(NextCidScript.class.getName());
    private static final String CALLER_ID = "CALLERID(num)";
    private static final String NUMBER = "CID";
    private static final String STATUS = "CID_STATUS";
    private static final String MATCH = "CID_MATCH";
    private static final String NO_NUMBER = "";
    private static final String EXPLAIN = "explain";

    private final AllocateCallerId allocateCallerId;
    private final ReleaseCallerId releaseCallerId;
    private final RecordRequest recordRequest;
    private final InstantSource clock;
    private final Duration timeout;

    /** @param timeout limit for one allocation */
    NextCidScript(AllocateCallerId allocateCallerId, ReleaseCallerId releaseCallerId, RecordRequest recordRequest,
            InstantSource clock, Duration timeout) {
        this.allocateCallerId = allocateCallerId;
        this.releaseCallerId = releaseCallerId;
        this.recordRequest = recordRequest;
        this.clock = clock;
        this.timeout = timeout;
    }

    @Override
    public void run(AgiRequest request, AgiChannel channel) throws IOException {
        Instant at = clock.instant();
        long startedNanos = System.nanoTime();
        Optional<Call> call = parse(request);
        Answer answer = call.map(this::ask).orElse(Answer.without(CidStatus.INVALID));
        recordRequest.record(new RequestLogEntry(at, RequestType.ALLOCATION, "AGI " + NAME, answer.status().name(),
                answer.status().outcome(),
                Duration.ofNanos(System.nanoTime() - startedNanos), call, answer.reservation()));
        if (answer.reservation().isPresent()) {
            deliver(answer.reservation().get(), request.hasFlag(EXPLAIN), channel);
        } else {
            channel.setVariable(NUMBER, NO_NUMBER);
            channel.setVariable(STATUS, answer.status().name());
        }
    }

    private static Optional<Call> parse(AgiRequest request) {
        try {
            return Optional.of(CallArguments.parseCall(request));
        } catch (InvalidValueException notUnderstood) {
            return Optional.empty();
        }
    }

    private Answer ask(Call call) {
        CompletionStage<AllocationResult> answer = allocateCallerId.allocate(call);
        try {
            return Answer.of(answer.toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            logUnlessExpected(e);
            return Answer.without(CidStatus.ERROR);
        } catch (TimeoutException late) {
            answer.thenAccept(this::releaseIfAllocated);
            return Answer.without(CidStatus.ERROR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.thenAccept(this::releaseIfAllocated);
            return Answer.without(CidStatus.ERROR);
        }
    }

    /** Store outages and overload are not logged here; an outage is logged where the store is monitored. */
    private static void logUnlessExpected(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (!(cause instanceof StoreUnavailableException) && !(cause instanceof OverloadedException)) {
            LOG.log(Level.ERROR, "A call got no number by a fault of the service", failure);
        }
    }

    private void releaseIfAllocated(AllocationResult late) {
        Answer.of(late).reservation().ifPresent(this::release);
    }

    /**
     * Once the caller id may have been set, the number stays reserved for the call, even if this session breaks off.
     */
    private void deliver(Reservation reservation, boolean explained, AgiChannel channel) throws IOException {
        String digits = reservation.number().value();
        if (!channel.setVariable(CALLER_ID, digits) || channel.isHungUp()) {
            release(reservation);
            channel.setVariable(NUMBER, NO_NUMBER);
            channel.setVariable(STATUS, CidStatus.ERROR.name());
            return;
        }
        channel.setVariable(NUMBER, digits);
        channel.setVariable(STATUS, CidStatus.OK.name());
        if (explained) {
            channel.setVariable(MATCH, reservation.match().tier().name());
        }
    }

    private void release(Reservation reservation) {
        releaseCallerId.release(new ReleaseRequest.ByAllocation(reservation.id(), HangupInfo.UNKNOWN));
    }

    private record Answer(CidStatus status, Optional<Reservation> reservation) {
        static Answer of(AllocationResult result) {
            return switch (result) {
                case Allocated(var reservation) -> new Answer(CidStatus.OK, Optional.of(reservation));
                case AllocationResult.NoneAvailable() -> without(CidStatus.NONE);
                case AllocationResult.RateLimited(var retryAt) -> without(CidStatus.RATE_LIMITED);
                case AllocationResult.CalledTooOften(var retryAt) -> without(CidStatus.TOO_OFTEN);
                case AllocationResult.DeadlineExceeded() -> without(CidStatus.ERROR);
            };
        }

        static Answer without(CidStatus status) {
            return new Answer(status, Optional.empty());
        }
    }
}
