// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import io.netty.util.Timeout;
import io.netty.util.Timer;
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
    private final Timer timer;
    private final OrphanedReservationReaper orphans;

    /** @param timer started and stopped by the caller */
    public DeadlineAllocation(AllocateCallerId allocation, Duration timeout, Timer timer,
            OrphanedReservationReaper orphans) {
        this.allocation = allocation;
        this.timeout = timeout;
        this.timer = timer;
        this.orphans = orphans;
    }

    @Override
    public CompletionStage<AllocationResult> allocate(Call call) {
        CompletableFuture<AllocationResult> answer = new CompletableFuture<>();
        // Completed by another thread: sending the response must not hold up the timer.
        Timeout deadline = timer.newTimeout(expired -> answer.completeAsync(DeadlineExceeded::new),
                timeout.toMillis(), TimeUnit.MILLISECONDS);
        allocation.allocate(call).whenComplete((result, failure) -> {
            deadline.cancel();
            boolean inTime = failure == null ? answer.complete(result) : answer.completeExceptionally(failure);
            if (!inTime && result instanceof Allocated(var reservation) && reservation.call().key().isEmpty()) {
                orphans.release(List.of(reservation.id()));
            }
        });
        return answer;
    }
}
