// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.in.AllocationResult.CalledTooOften;
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
 * <li>A request whose destination knows a number tries to get that; for the others {@link Rotation} proposes numbers.
 * {@link Reservations} confirms them. A request that loses its candidates gets a proposal once more.
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
    private final KnownNumbers knownNumbers;

    /** A pipeline in which no person knows a number. */
    public AllocationPipeline(Rotation rotation, Reservations reservations, AgentRateLimiter rateLimiter) {
        this(rotation, reservations, rateLimiter, KnownNumbers.NONE);
    }

    public AllocationPipeline(Rotation rotation, Reservations reservations, AgentRateLimiter rateLimiter,
            KnownNumbers knownNumbers) {
        this.rotation = rotation;
        this.reservations = reservations;
        this.rateLimiter = rateLimiter;
        this.knownNumbers = knownNumbers;
    }

    void process(List<AllocationAttempt> attempts, Instant now) {
        try {
            acquirePermits(attempts, now);
            boolean proposed = true;
            for (int round = 0; round < MAX_PROPOSAL_ROUNDS && proposed && anyOpen(attempts); round++) {
                List<ReservationRequest> requests = requests(open(attempts));
                proposed = confirmCandidates(open(attempts),
                        round == 0 ? knownNumbers.offer(requests, now) : requests, now);
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

    /** False if there is no candidate for any request. */
    private boolean confirmCandidates(List<AllocationAttempt> attempts, List<ReservationRequest> requests,
            Instant now) {
        List<ReservationRequest> withCandidates = withProposals(requests, now);
        if (withCandidates.stream().allMatch(request -> request.candidates().isEmpty())) {
            return false;
        }
        resolve(attempts, reservations.confirm(withCandidates, now));
        return true;
    }

    /** The rotation proposes numbers for those that have no candidates yet. */
    private List<ReservationRequest> withProposals(List<ReservationRequest> requests, Instant now) {
        List<ProposalRequest> wanted = requests.stream()
                .filter(request -> request.candidates().isEmpty())
                .map(request -> new ProposalRequest(request.pools(), request.confirmBy()))
                .toList();
        Iterator<Proposal> proposals = wanted.isEmpty()
                ? Collections.emptyIterator()
                : rotation.propose(wanted, now).iterator();
        return requests.stream()
                .map(request -> request.candidates().isEmpty()
                        ? request.withCandidates(proposals.next().candidates())
                        : request)
                .toList();
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
            case Decision.CalledTooOften(var retryAt) -> attempt.complete(new CalledTooOften(retryAt));
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
