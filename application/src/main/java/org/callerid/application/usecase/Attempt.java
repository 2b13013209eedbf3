// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.AllocateCallerId.Command;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.out.Reservations.Claim;
import org.callerid.application.usecase.Batches.Waiting;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.rotation.CandidatePool;

/** One request on its way to its answer. Used by one thread at a time. */
final class Attempt {
    private final Waiting<Command, AllocationResult> waiting;
    private final Claim claim;
    private boolean open = true;
    private boolean granted;
    private boolean spent;
    private Optional<AllocationResult> held = Optional.empty();

    private Attempt(Waiting<Command, AllocationResult> waiting, Claim claim) {
        this.waiting = waiting;
        this.claim = claim;
    }

    static Attempt of(Waiting<Command, AllocationResult> waiting, AllocationId id, AllocationPolicy policy,
            Instant now) {
        Call call = waiting.request().call();
        return new Attempt(waiting, new Claim(id, call, CandidatePool.preferenceFor(call.destination()), List.of(),
                now.plus(policy.term()), now.plus(policy.confirmWithin())));
    }

    Claim claim() {
        return claim;
    }

    Agent agent() {
        return claim.call().agent();
    }

    boolean isOpen() {
        return open;
    }

    void spent() {
        spent = true;
    }

    boolean spentForNothing() {
        return spent && !granted;
    }

    void grant(AllocationResult.Allocated result) {
        granted = true;
        answer(result);
    }

    /** Ends the attempt without a new promise. What was spent goes back first: who asks again at once finds it there. */
    void answer(AllocationResult result) {
        open = false;
        if (spentForNothing()) {
            held = Optional.of(result);
        } else {
            waiting.answer(result);
        }
    }

    void gaveBack() {
        held.ifPresent(waiting::answer);
    }
}
