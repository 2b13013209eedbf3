// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.out.AllocationIds;
import org.callerid.application.usecase.Batches.Waiting;

/** Gives calls their numbers, many at a time. */
public final class AllocateCallerIdUseCase implements AllocateCallerId {
    private final Batches<Command, AllocationResult> batches;
    private final AllocationSteps steps;
    private final AllocationIds ids;
    private final AllocationPolicy policy;
    private final InstantSource clock;

    public AllocateCallerIdUseCase(AllocationSteps steps, AllocationIds ids, AllocationPolicy policy,
            InstantSource clock, Gathering gathering) {
        this.steps = steps;
        this.ids = ids;
        this.policy = policy;
        this.clock = clock;
        this.batches = new Batches<>(gathering, this::allocateAll);
    }

    @Override
    public CompletionStage<AllocationResult> allocate(Command command) {
        return batches.submit(command);
    }

    private void allocateAll(List<Waiting<Command, AllocationResult>> waiting) {
        Instant now = clock.instant();
        List<Attempt> attempts = waiting.stream().map(one -> Attempt.of(one, ids.next(), policy, now)).toList();
        steps.take(attempts, now);
    }
}
