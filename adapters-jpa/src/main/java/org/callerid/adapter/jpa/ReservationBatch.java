// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decisions;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.usage.CurrentPeriods;

/**
 * Decides a batch of requests within one transaction.
 *
 * <ol>
 * <li>The people called are locked already ({@link BatchContacts}), if calls to a person are counted.
 * <li>Requests that are too late, and those whose call key has an active reservation, are answered.
 * <li>Rows are locked; every other request picks the first of its rows that the domain considers available, unless its
 * person was called too often.
 * <li>The call keys are inserted. A request loses if another transaction has inserted its key; a retry finds the key
 * taken.
 * <li>Rows and reservations are written; requests without a row are refused.
 * </ol>
 */
final class ReservationBatch {
    private final EntityManager em;
    private final CurrentPeriods periods;
    private final CandidateSource candidates;
    private final BatchContacts contacts;
    private final CallKeys callKeys;
    private final UnreadableRowRegistry unreadable;
    private final IdentityHashMap<ReservationRequest, Decision> decided = new IdentityHashMap<>();
    private final Map<CallerIdNumber, CallerId> reserved = new HashMap<>();
    /** Requests whose call key belongs to an earlier request of the batch that has picked a row. */
    private final IdentityHashMap<ReservationRequest, ReservationRequest> retries = new IdentityHashMap<>();

    ReservationBatch(EntityManager em, CurrentPeriods periods, CandidateSource candidates,
            BatchContacts contacts, UnreadableRowRegistry unreadable) {
        this.unreadable = unreadable;
        this.em = em;
        this.periods = periods;
        this.candidates = candidates;
        this.contacts = contacts;
        this.callKeys = new CallKeys(em);
    }

    Decisions decide(List<ReservationRequest> requests, Instant storeTime) {
        Map<CallKey, AllocationEntity> latest = callKeys.latest(keysOf(requests));
        Set<UUID> active = AllocationRows.active(latest.values(), periods.now(), em);
        List<ReservationRequest> contenders = new ArrayList<>();
        for (ReservationRequest request : requests) {
            earlierDecision(request, latest, active, storeTime).ifPresentOrElse(answer -> decided.put(request, answer),
                    () -> contenders.add(request));
        }
        candidates.lockFor(contenders);
        write(assign(contenders), latest);
        answerRetries();
        rejectRemaining(contenders);
        List<Decision> answers = requests.stream().map(decided::get).map(Objects::requireNonNull).toList();
        return new Decisions(answers, candidates.lockedRows().stream().map(this::currentState).toList());
    }

    private CallerId currentState(CallerId locked) {
        return reserved.getOrDefault(locked.number(), locked);
    }

    private Optional<Decision> earlierDecision(ReservationRequest request, Map<CallKey, AllocationEntity> latest,
            Set<UUID> active, Instant storeTime) {
        Optional<Decision> earlier = request.call()
                .key()
                .map(latest::get)
                .filter(allocation -> active.contains(allocation.id()))
                .flatMap(allocation -> allocation.read(unreadable))
                .map(Decision.AlreadyReserved::new);
        return earlier.isPresent() || !storeTime.isAfter(request.confirmBy())
                ? earlier
                : Optional.of(new Decision.DeadlineExceeded());
    }

    private List<Assignment> assign(List<ReservationRequest> contenders) {
        List<Assignment> picks = new ArrayList<>();
        Set<CallerIdNumber> taken = new HashSet<>();
        Map<CallKey, ReservationRequest> served = new HashMap<>();
        for (ReservationRequest request : contenders) {
            Optional<ReservationRequest> first = request.call().key().map(served::get);
            if (first.isPresent()) {
                retries.put(request, first.get());
                continue;
            }
            Optional<Instant> closedUntil = contacts.closedUntil(request);
            if (closedUntil.isPresent()) {
                decided.put(request, new Decision.CalledTooOften(closedUntil.get()));
                continue;
            }
            firstAvailable(request, taken).ifPresent(row -> {
                taken.add(row.number());
                contacts.shown(request, row.number());
                request.call().key().ifPresent(key -> served.put(key, request));
                picks.add(new Assignment(request, row, reservation(request, row)));
            });
        }
        return picks;
    }

    private Optional<CallerId> firstAvailable(ReservationRequest request, Set<CallerIdNumber> taken) {
        Set<CallerIdNumber> avoided = contacts.avoidedNumbers(request);
        return candidates.candidatesFor(request)
                .stream()
                .filter(row -> !taken.contains(row.number()) && !avoided.contains(row.number())
                        && row.isAvailableAt(periods.now()))
                .findFirst();
    }

    private void write(List<Assignment> picks, Map<CallKey, AllocationEntity> latest) {
        Set<CallKey> ours = callKeys.upsert(picks.stream().map(Assignment::reservation).toList(), latest);
        List<ReservationWriter.NewReservation> written = new ArrayList<>();
        for (Assignment assignment : picks) {
            if (assignment.request().call().key().map(ours::contains).orElse(true)) {
                written.add(reserve(assignment));
            } else {
                decided.put(assignment.request(), new Decision.Conflict());
            }
        }
        ReservationWriter.write(written, em);
        contacts.write(written.stream().map(ReservationWriter.NewReservation::reservation).toList());
    }

    private ReservationWriter.NewReservation reserve(Assignment assignment) {
        ReservationRequest request = assignment.request();
        CallerId free = assignment.row();
        CallerId used = free.reserve(request.id(), periods, request.reservedUntil());
        reserved.put(used.number(), used);
        decided.put(request, new Decision.Confirmed(assignment.reservation()));
        return new ReservationWriter.NewReservation(assignment.reservation(), used, free.availableAt());
    }

    private void answerRetries() {
        retries.forEach((retry, first) -> {
            Decision decision = Objects.requireNonNull(decided.get(first));
            decided.put(retry, decision instanceof Decision.Confirmed(var reservation)
                    ? new Decision.AlreadyReserved(reservation)
                    : decision);
        });
    }

    /** Runs after the writes, so that numbers taken by this batch do not count as available. */
    private void rejectRemaining(List<ReservationRequest> contenders) {
        for (ReservationRequest request : contenders) {
            if (!decided.containsKey(request)) {
                decided.put(request, candidates.refusal(request));
            }
        }
    }

    private Reservation reservation(ReservationRequest request, CallerId callerId) {
        return new Reservation(request.id(), callerId.number(), callerId.config().carrier(),
                callerId.config().areaCode(), request.call(), request.match(callerId.config().areaCode()),
                periods.now(), request.reservedUntil());
    }

    private static List<CallKey> keysOf(List<ReservationRequest> requests) {
        return requests.stream().flatMap(request -> request.call().key().stream()).distinct().toList();
    }

    /** A request, the row it gets, and the resulting reservation. */
    private record Assignment(ReservationRequest request, CallerId row, Reservation reservation) {}
}
