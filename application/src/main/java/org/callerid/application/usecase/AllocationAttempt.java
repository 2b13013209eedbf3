// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.application.usecase.BatchExecutor.PendingRequest;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Call;

/** The state of one allocation request while it is processed. Not thread-safe: one thread at a time. */
final class AllocationAttempt {
    private final PendingRequest<Call, AllocationResult> pending;
    private final ReservationRequest request;
    private boolean open = true;
    private boolean allocated;
    private boolean permitAcquired;
    private Optional<AllocationResult> deferredResult = Optional.empty();

    private AllocationAttempt(PendingRequest<Call, AllocationResult> waiting, ReservationRequest request) {
        this.pending = waiting;
        this.request = request;
    }

    static AllocationAttempt of(PendingRequest<Call, AllocationResult> waiting, AllocationId id,
            AllocationPolicy policy,
            Instant now) {
        Call call = waiting.request();
        return new AllocationAttempt(waiting,
                new ReservationRequest(id, call, policy.pools().get().of(call.destination()), List.of(),
                        now.plus(policy.ttl()), waiting.arrivedAt().plus(policy.confirmTimeout())));
    }

    ReservationRequest request() {
        return request;
    }

    Agent agent() {
        return request.call().agent();
    }

    boolean isLate(Instant now) {
        return now.isAfter(request.confirmBy());
    }

    /** False if no number may be shown to this destination. */
    boolean hasPools() {
        return !request.pools().isEmpty();
    }

    boolean isOpen() {
        return open;
    }

    void permitAcquired() {
        permitAcquired = true;
    }

    boolean needsRefund() {
        return permitAcquired && !allocated;
    }

    void completeAllocated(AllocationResult.Allocated result) {
        allocated = true;
        complete(result);
    }

    /**
     * Ends the attempt without a new reservation. A permit is refunded before the result is sent, so that an immediate
     * retry can acquire it.
     */
    void complete(AllocationResult result) {
        open = false;
        if (needsRefund()) {
            deferredResult = Optional.of(result);
        } else {
            pending.complete(result);
        }
    }

    void refunded() {
        deferredResult.ifPresent(pending::complete);
    }
}
