// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.in.AllocationResult.DeadlineExceeded;
import org.callerid.application.port.in.AllocationResult.NoneAvailable;
import org.callerid.application.port.in.AllocationResult.RateLimited;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.AgentRateLimiter.Permit;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decisions;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.Rotation.Proposal;
import org.callerid.application.port.out.Rotation.ProposalRequest;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.reservation.Reservation;

/**
 * Processes a batch of allocation requests.
 *
 * <ol>
 * <li>Each request with an agent acquires a permit of that agent's rate limit. A request without a permit is rejected,
 * unless it is a retry.
 * <li>{@link Rotation} proposes numbers and {@link Reservations} confirms them. A request that loses its candidate
 * tries once more.
 * <li>A request that loses again is served by {@link Reservations#search}, until it has a number or none is available.
 * <li>Permits that were not used are refunded.
 * </ol>
 *
 * A result is sent as soon as its own reservation is committed or its permit is refunded. If a store fails, the
 * requests that have no result yet fail too.
 */
public final class AllocationPipeline {
    private static final int MAX_PROPOSAL_ROUNDS = 2;

    private final Rotation rotation;
    private final Reservations reservations;
    private final AgentRateLimiter rateLimiter;

    public AllocationPipeline(Rotation rotation, Reservations reservations, AgentRateLimiter rateLimiter) {
        this.rotation = rotation;
        this.reservations = reservations;
        this.rateLimiter = rateLimiter;
    }

    void process(List<AllocationAttempt> attempts, Instant now) {
        try {
            acquirePermits(attempts, now);
            boolean proposed = true;
            for (int round = 0; round < MAX_PROPOSAL_ROUNDS && proposed && anyOpen(attempts); round++) {
                proposed = confirmProposals(open(attempts), now);
            }
            while (anyOpen(attempts)) {
                resolve(open(attempts), reservations.search(requests(open(attempts)), now));
            }
        } finally {
            refundUnusedPermits(attempts, now);
        }
    }

    private void acquirePermits(List<AllocationAttempt> attempts, Instant now) {
        List<AllocationAttempt> limited = attempts.stream().filter(attempt -> !attempt.agent().isBlank()).toList();
        if (limited.isEmpty()) {
            return;
        }
        List<Permit> permits = rateLimiter.tryAcquire(limited.stream().map(AllocationAttempt::agent).toList(), now);
        List<AllocationAttempt> refused = new ArrayList<>();
        List<RateLimited> refusals = new ArrayList<>();
        for (int i = 0; i < limited.size(); i++) {
            switch (permits.get(i)) {
                case Permit.Acquired() -> limited.get(i).permitAcquired();
                case Permit.Exhausted(var retryAt) -> {
                    refused.add(limited.get(i));
                    refusals.add(new RateLimited(retryAt));
                }
            }
        }
        rejectUnlessRetried(refused, refusals, now);
    }

    private void rejectUnlessRetried(List<AllocationAttempt> refused, List<RateLimited> refusals, Instant now) {
        List<CallKey> keys = refused.stream().flatMap(attempt -> attempt.request().call().key().stream()).toList();
        Map<CallKey, Reservation> live = keys.isEmpty() ? Map.of() : reservations.findActive(keys, now);
        for (int i = 0; i < refused.size(); i++) {
            AllocationAttempt attempt = refused.get(i);
            Optional<Reservation> earlier = attempt.request().call().key().map(live::get);
            if (earlier.isPresent()) {
                attempt.complete(new Allocated(earlier.get()));
            } else {
                attempt.complete(refusals.get(i));
            }
        }
    }

    /** False if the rotation proposed nothing for any request. */
    private boolean confirmProposals(List<AllocationAttempt> attempts, Instant now) {
        List<ProposalRequest> proposalRequests = attempts.stream()
                .map(attempt -> new ProposalRequest(attempt.request().pools(), attempt.request().confirmBy()))
                .toList();
        List<Proposal> proposals = rotation.propose(proposalRequests, now);
        if (proposals.stream().allMatch(proposal -> proposal.candidates().isEmpty())) {
            return false;
        }
        List<ReservationRequest> requests = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            requests.add(attempts.get(i).request().withCandidates(proposals.get(i).candidates()));
        }
        resolve(attempts, reservations.confirm(requests, now));
        return true;
    }

    private void resolve(List<AllocationAttempt> attempts, Decisions decisions) {
        for (int i = 0; i < attempts.size(); i++) {
            resolve(attempts.get(i), decisions.decisions().get(i));
        }
        rotation.update(decisions.rows());
    }

    private static void resolve(AllocationAttempt attempt, Decision decision) {
        switch (decision) {
            case Decision.Confirmed(var reservation) -> attempt.completeAllocated(new Allocated(reservation));
            case Decision.AlreadyReserved(var reservation) -> attempt.complete(new Allocated(reservation));
            case Decision.NoneAvailable() -> attempt.complete(new NoneAvailable());
            case Decision.DeadlineExceeded() -> attempt.complete(new DeadlineExceeded());
            case Decision.Conflict() -> {
                // Stays open: the next step tries again.
            }
        }
    }

    private void refundUnusedPermits(List<AllocationAttempt> attempts, Instant now) {
        List<AllocationAttempt> forNothing = attempts.stream().filter(AllocationAttempt::needsRefund).toList();
        if (forNothing.isEmpty()) {
            return;
        }
        try {
            rateLimiter.refund(forNothing.stream().map(AllocationAttempt::agent).toList(), now);
        } finally {
            forNothing.forEach(AllocationAttempt::refunded);
        }
    }

    private static boolean anyOpen(List<AllocationAttempt> attempts) {
        return attempts.stream().anyMatch(AllocationAttempt::isOpen);
    }

    private static List<AllocationAttempt> open(List<AllocationAttempt> attempts) {
        return attempts.stream().filter(AllocationAttempt::isOpen).toList();
    }

    private static List<ReservationRequest> requests(List<AllocationAttempt> attempts) {
        return attempts.stream().map(AllocationAttempt::request).toList();
    }
}
