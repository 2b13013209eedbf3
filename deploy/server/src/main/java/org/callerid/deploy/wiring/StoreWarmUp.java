// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.callerid.adapter.jpa.JpaReservations;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.AllocationIdGenerator;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.Rotation.Proposal;
import org.callerid.application.port.out.Rotation.ProposalRequest;
import org.callerid.application.usecase.CurrentCandidatePools;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.rotation.PoolSequence;

/**
 * Warms up the stores before the first call, because first executions take longest: acquires permits, proposes and
 * confirms, and takes it all back.
 */
record StoreWarmUp(AgentRateLimiter rateLimiter, Rotation rotation, JpaReservations reservations,
        CurrentCandidatePools pools, AllocationIdGenerator ids, InstantSource clock, Duration limit) {
    private static final Logger LOG = Logger.getLogger(StoreWarmUp.class.getName());
    private static final int ROUNDS = 300;
    private static final int CALLS = 3;
    private static final Duration MAX_DURATION = Duration.ofSeconds(3);
    private static final Duration RETRY_DELAY = Duration.ofMillis(100);
    private static final Destination DESTINATION = Destination.parse("2125550100");

    /** A round that fails is retried: a first execution that takes too long is what the warm-up is for. */
    void run() {
        long end = System.nanoTime() + Math.min(limit.toNanos(), MAX_DURATION.toNanos());
        for (int round = 0; round < ROUNDS && System.nanoTime() - end < 0; round++) {
            try {
                warmUp(clock.instant());
            } catch (StoreUnavailableException e) {
                LOG.log(Level.FINE, "a store did not answer during warm-up", e);
                // Until a probe has closed the breaker.
                LockSupport.parkNanos(RETRY_DELAY.toNanos());
            }
        }
    }

    /**
     * Proposes for a time that has passed, so that the leases have expired and other requests still see the numbers.
     */
    private void warmUp(Instant now) {
        List<Agent> agents = Collections.nCopies(CALLS, new Agent("warm-up-" + ids.next().value()));
        rateLimiter.tryAcquire(agents, now);
        rateLimiter.refund(agents, now);
        PoolSequence sequence = pools.get().of(DESTINATION);
        List<Proposal> proposals = rotation.propose(
                Collections.nCopies(CALLS, new ProposalRequest(sequence.pools(), now.minusSeconds(1))),
                now);
        reservations.dryRun(proposals.stream()
                .map(proposal -> new ReservationRequest(ids.next(), call(), sequence, proposal.candidates(),
                        now.plusSeconds(1),
                        now.plusSeconds(1)))
                .toList(), now);
    }

    private Call call() {
        return new Call(DESTINATION, Campaign.BLANK, Agent.BLANK,
                Optional.of(new CallId("warm-up-" + ids.next().value())), Optional.empty());
    }
}
