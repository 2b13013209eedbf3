// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.in.AllocationResult.DeadlineExceeded;
import org.callerid.domain.allocation.Call;

/**
 * Answers every request in time, whatever the stores do. A reservation that is made later is released, unless its call
 * has a key.
 */
public final class DeadlineAllocation implements AllocateCallerId {
    private final AllocateCallerId allocation;
    private final Duration timeout;
    private final OrphanedReservationReaper orphans;

    public DeadlineAllocation(AllocateCallerId allocation, Duration limit, OrphanedReservationReaper orphans) {
        this.allocation = allocation;
        this.timeout = limit;
        this.orphans = orphans;
    }

    @Override
    public CompletionStage<AllocationResult> allocate(Call call) {
        CompletableFuture<AllocationResult> answer = new CompletableFuture<AllocationResult>()
                .completeOnTimeout(new DeadlineExceeded(), timeout.toMillis(), TimeUnit.MILLISECONDS);
        allocation.allocate(call).whenComplete((result, failure) -> {
            boolean inTime = failure == null ? answer.complete(result) : answer.completeExceptionally(failure);
            if (!inTime && result instanceof Allocated(var reservation) && reservation.call().key().isEmpty()) {
                orphans.release(List.of(reservation.id()));
            }
        });
        return answer;
    }
}
