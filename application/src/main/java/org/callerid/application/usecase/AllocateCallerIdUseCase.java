// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.in.AllocationResult.DeadlineExceeded;
import org.callerid.application.port.in.AllocationResult.NoneAvailable;
import org.callerid.application.port.out.AllocationIdGenerator;
import org.callerid.application.usecase.BatchExecutor.PendingRequest;
import org.callerid.domain.allocation.Call;

/** Allocates numbers to calls in batches. */
public final class AllocateCallerIdUseCase implements AllocateCallerId {
    private final BatchExecutor<Call, AllocationResult> batches;
    private final AllocationPipeline pipeline;
    private final AllocationIdGenerator ids;
    private final AllocationPolicy policy;
    private final InstantSource clock;

    public AllocateCallerIdUseCase(AllocationPipeline steps, AllocationIdGenerator ids, AllocationPolicy policy,
            InstantSource clock, BatchingConfig config) {
        this.pipeline = steps;
        this.ids = ids;
        this.policy = policy;
        this.clock = clock;
        this.batches = new BatchExecutor<>(config, clock, this::allocateAll);
    }

    @Override
    public CompletionStage<AllocationResult> allocate(Call call) {
        return batches.submit(call);
    }

    private void allocateAll(List<PendingRequest<Call, AllocationResult>> waiting) {
        Instant now = clock.instant();
        List<AllocationAttempt> attempts = waiting.stream()
                .map(one -> AllocationAttempt.of(one, ids.next(), policy, now))
                .toList();
        pipeline.process(withoutHopelessOnes(attempts, now), now);
    }

    /**
     * A reservation that nobody waits for any more costs as much as another, and makes those behind it late, too; a
     * destination to which no number may be shown gets none.
     */
    private static List<AllocationAttempt> withoutHopelessOnes(List<AllocationAttempt> attempts, Instant now) {
        for (AllocationAttempt attempt : attempts) {
            if (attempt.isLate(now)) {
                attempt.complete(new DeadlineExceeded());
            } else if (!attempt.hasPools()) {
                attempt.complete(new NoneAvailable());
            }
        }
        return attempts.stream().filter(AllocationAttempt::isOpen).toList();
    }
}
