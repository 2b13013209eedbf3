// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.in.AllocationResult.NoneAvailable;
import org.callerid.application.port.in.AllocationResult.RateLimited;
import org.callerid.application.port.in.AllocationResult.TooLate;
import org.callerid.application.port.out.AgentAllowances;
import org.callerid.application.port.out.AgentAllowances.Spending;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Claim;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decisions;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.Rotation.Proposal;
import org.callerid.application.port.out.Rotation.Wanted;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.reservation.Reservation;

/**
 * The steps a batch of requests takes to its answers.
 *
 * <ol>
 * <li>Each agent spends one grant of its allowance. Who has none left is refused, unless it is a retry.
 * <li>The rotation proposes, the reservations confirm; who loses its candidate tries once more.
 * <li>Who lost again is served by the reservations' own search, until it has a number or there is none.
 * <li>Grants that were spent for nothing are given back.
 * </ol>
 *
 * Answers go out as soon as their own promise is written down, or what was spent for them is given back. What has no answer
 * when a store fails, fails with it.
 */
public final class AllocationSteps {
    private static final int ROUNDS_OF_PROPOSALS = 2;

    private final Rotation rotation;
    private final Reservations reservations;
    private final AgentAllowances allowances;

    public AllocationSteps(Rotation rotation, Reservations reservations, AgentAllowances allowances) {
        this.rotation = rotation;
        this.reservations = reservations;
        this.allowances = allowances;
    }

    void take(List<Attempt> attempts, Instant now) {
        try {
            spendAllowances(attempts, now);
            boolean proposed = true;
            for (int round = 0; round < ROUNDS_OF_PROPOSALS && proposed && anyOpen(attempts); round++) {
                proposed = confirmProposals(open(attempts), now);
            }
            while (anyOpen(attempts)) {
                settle(open(attempts), reservations.search(claims(open(attempts)), now));
            }
        } finally {
            giveBackWhatWasSpentForNothing(attempts, now);
        }
    }

    private void spendAllowances(List<Attempt> attempts, Instant now) {
        List<Attempt> spenders = attempts.stream().filter(attempt -> !attempt.agent().isBlank()).toList();
        if (spenders.isEmpty()) {
            return;
        }
        List<Spending> spendings = allowances.spend(spenders.stream().map(Attempt::agent).toList(), now);
        List<Attempt> refused = new ArrayList<>();
        List<RateLimited> refusals = new ArrayList<>();
        for (int i = 0; i < spenders.size(); i++) {
            switch (spendings.get(i)) {
                case Spending.Spent() -> spenders.get(i).spent();
                case Spending.UsedUp(var retryAt) -> {
                    refused.add(spenders.get(i));
                    refusals.add(new RateLimited(retryAt));
                }
            }
        }
        refuseUnlessRetried(refused, refusals, now);
    }

    private void refuseUnlessRetried(List<Attempt> refused, List<RateLimited> refusals, Instant now) {
        List<CallKey> keys = refused.stream().flatMap(attempt -> attempt.claim().call().key().stream()).toList();
        Map<CallKey, Reservation> live = keys.isEmpty() ? Map.of() : reservations.live(keys, now);
        for (int i = 0; i < refused.size(); i++) {
            Attempt attempt = refused.get(i);
            Optional<Reservation> earlier = attempt.claim().call().key().map(live::get);
            if (earlier.isPresent()) {
                attempt.answer(new Allocated(earlier.get()));
            } else {
                attempt.answer(refusals.get(i));
            }
        }
    }

    /** False if the rotation had nothing to propose to anybody. */
    private boolean confirmProposals(List<Attempt> attempts, Instant now) {
        List<Wanted> wanted = attempts.stream()
                .map(attempt -> new Wanted(attempt.claim().groups(), attempt.claim().confirmBy()))
                .toList();
        List<Proposal> proposals = rotation.propose(wanted, now);
        if (proposals.stream().allMatch(proposal -> proposal.candidates().isEmpty())) {
            return false;
        }
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            claims.add(attempts.get(i).claim().withCandidates(proposals.get(i).candidates()));
        }
        settle(attempts, reservations.confirm(claims, now));
        return true;
    }

    private void settle(List<Attempt> attempts, Decisions decisions) {
        for (int i = 0; i < attempts.size(); i++) {
            settle(attempts.get(i), decisions.answers().get(i));
        }
        rotation.learn(decisions.rows());
    }

    private static void settle(Attempt attempt, Decision decision) {
        switch (decision) {
            case Decision.Confirmed(var reservation) -> attempt.grant(new Allocated(reservation));
            case Decision.AlreadyReserved(var reservation) -> attempt.answer(new Allocated(reservation));
            case Decision.NoneFree() -> attempt.answer(new NoneAvailable());
            case Decision.TooLate() -> attempt.answer(new TooLate());
            case Decision.Lost() -> {
                // Stays open: the next step tries again.
            }
        }
    }

    private void giveBackWhatWasSpentForNothing(List<Attempt> attempts, Instant now) {
        List<Attempt> forNothing = attempts.stream().filter(Attempt::spentForNothing).toList();
        if (forNothing.isEmpty()) {
            return;
        }
        try {
            allowances.giveBack(forNothing.stream().map(Attempt::agent).toList(), now);
        } finally {
            forNothing.forEach(Attempt::gaveBack);
        }
    }

    private static boolean anyOpen(List<Attempt> attempts) {
        return attempts.stream().anyMatch(Attempt::isOpen);
    }

    private static List<Attempt> open(List<Attempt> attempts) {
        return attempts.stream().filter(Attempt::isOpen).toList();
    }

    private static List<Claim> claims(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::claim).toList();
    }
}
