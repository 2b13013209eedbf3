// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.callerid.application.port.out.Reservations.Claim;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decisions;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.usage.CurrentPeriods;

/**
 * Decides a batch of claims within one transaction.
 *
 * <ol>
 * <li>Claims whose time is over, and those whose call key holds a live promise, are answered.
 * <li>Rows are locked; every other claim picks the first of its rows that the domain calls free.
 * <li>The call keys are entered. A claim whose key somebody else entered meanwhile has lost, and will find it held.
 * <li>Rows and promises are written; who has none is refused.
 * </ol>
 */
final class ClaimBatch {
    private final EntityManager em;
    private final CurrentPeriods periods;
    private final Candidates candidates;
    private final CallKeys callKeys;
    private final UnreadableRowRegistry unreadable;
    private final Map<Claim, Decision> decided = new HashMap<>();
    /** Claims whose call key an earlier claim of the batch picked a row for. */
    private final Map<Claim, Claim> retries = new HashMap<>();

    ClaimBatch(EntityManager em, CurrentPeriods periods, Candidates candidates, UnreadableRowRegistry unreadable) {
        this.unreadable = unreadable;
        this.em = em;
        this.periods = periods;
        this.candidates = candidates;
        this.callKeys = new CallKeys(em);
    }

    Decisions decide(List<Claim> claims, Instant storeTime) {
        Map<CallKey, AllocationEntity> latest = callKeys.latest(keysOf(claims));
        List<Claim> contenders = new ArrayList<>();
        for (Claim claim : claims) {
            knownAnswer(claim, latest, storeTime).ifPresentOrElse(answer -> decided.put(claim, answer),
                    () -> contenders.add(claim));
        }
        candidates.lockFor(contenders);
        write(pick(contenders), latest);
        answerRetries();
        refuseTheRest(contenders);
        List<Decision> answers = claims.stream().map(decided::get).map(Objects::requireNonNull).toList();
        return new Decisions(answers, candidates.locked().stream().map(CallerIdEntity::callerId).toList());
    }

    private Optional<Decision> knownAnswer(Claim claim, Map<CallKey, AllocationEntity> latest, Instant storeTime) {
        Optional<Decision> earlier = claim.call()
                .key()
                .map(latest::get)
                .filter(promise -> promise.isLiveAt(periods.now()))
                .flatMap(promise -> promise.read(unreadable))
                .map(Decision.AlreadyReserved::new);
        return earlier.isPresent() || !storeTime.isAfter(claim.confirmBy())
                ? earlier
                : Optional.of(new Decision.TooLate());
    }

    private List<Pick> pick(List<Claim> contenders) {
        List<Pick> picks = new ArrayList<>();
        Set<CallerIdEntity> taken = new HashSet<>();
        Map<CallKey, Claim> served = new HashMap<>();
        for (Claim claim : contenders) {
            Optional<Claim> first = claim.call().key().map(served::get);
            if (first.isPresent()) {
                retries.put(claim, first.get());
                continue;
            }
            firstFree(claim, taken).ifPresent(row -> {
                taken.add(row);
                claim.call().key().ifPresent(key -> served.put(key, claim));
                picks.add(new Pick(claim, row, promise(claim, row.callerId())));
            });
        }
        return picks;
    }

    private Optional<CallerIdEntity> firstFree(Claim claim, Set<CallerIdEntity> taken) {
        return candidates.of(claim)
                .stream()
                .filter(row -> !taken.contains(row) && row.callerId().isAvailableAt(periods.now()))
                .findFirst();
    }

    private void write(List<Pick> picks, Map<CallKey, AllocationEntity> latest) {
        Set<CallKey> ours = callKeys.claim(picks.stream().map(Pick::promise).toList(), latest);
        for (Pick pick : picks) {
            if (pick.claim().call().key().map(ours::contains).orElse(true)) {
                write(pick);
            } else {
                decided.put(pick.claim(), new Decision.Lost());
            }
        }
    }

    private void write(Pick pick) {
        Claim claim = pick.claim();
        CallerIdEntity row = pick.row();
        Instant availableSince = row.callerId().availableAt();
        row.keep(row.callerId().reserve(claim.id(), periods, claim.reservedUntil()));
        row.usedAt(periods.now());
        em.persist(AllocationEntity.promising(pick.promise(), availableSince));
        decided.put(claim, new Decision.Confirmed(pick.promise()));
    }

    private void answerRetries() {
        retries.forEach((retry, first) -> {
            Decision decision = Objects.requireNonNull(decided.get(first));
            decided.put(retry, decision instanceof Decision.Confirmed(var reservation)
                    ? new Decision.AlreadyReserved(reservation)
                    : decision);
        });
    }

    /** After the writing, so that what this batch took is not mistaken for free. */
    private void refuseTheRest(List<Claim> contenders) {
        for (Claim claim : contenders) {
            if (!decided.containsKey(claim)) {
                decided.put(claim, candidates.refusal(claim));
            }
        }
    }

    private Reservation promise(Claim claim, CallerId callerId) {
        return new Reservation(claim.id(), callerId.number(), callerId.config().carrier(),
                callerId.config().areaCode(), claim.call(), periods.now(), claim.reservedUntil());
    }

    private static List<CallKey> keysOf(List<Claim> claims) {
        return claims.stream().flatMap(claim -> claim.call().key().stream()).distinct().toList();
    }

    /** A claim, the row it gets, and what is promised by that. */
    private record Pick(Claim claim, CallerIdEntity row, Reservation promise) {}
}
