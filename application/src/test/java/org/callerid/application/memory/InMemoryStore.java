// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.EndedCall;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.Contacts;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.application.port.out.Reservations;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.contact.Contact;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.contact.ShownNumber;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.OutcomeRule;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.rotation.CandidatePool;
import org.callerid.domain.usage.UsageCalendar;

/** The domain rules, guarded by one lock. */
public final class InMemoryStore extends InMemoryCallerIds implements Reservations, Contacts, LeasingRotation {
    private final UsageCalendar calendar;
    private final InstantSource storeClock;
    private final ContactPolicy policy;
    private final Map<String, Contact> contacts = new HashMap<>();
    private final OutcomeRule outcomeRule = OutcomeRule.DEFAULT;
    private final Map<CallerIdNumber, Instant> leasedUntil = new HashMap<>();
    private final Map<AllocationId, Reservation> reservations = new HashMap<>();
    private final Map<AllocationId, AllocationRecord> history = new LinkedHashMap<>();
    private final Map<CallKey, AllocationId> latestByKey = new HashMap<>();

    public InMemoryStore(UsageCalendar calendar, InstantSource storeClock) {
        this(calendar, storeClock, ContactPolicy.OFF);
    }

    public InMemoryStore(UsageCalendar calendar, InstantSource storeClock, ContactPolicy policy) {
        this.calendar = calendar;
        this.storeClock = storeClock;
        this.policy = policy;
    }

    @Override
    public synchronized List<Contact> find(List<Destination> people) {
        return people.stream().map(this::contact).toList();
    }

    private Contact contact(Destination person) {
        return contacts.getOrDefault(person.digits(), Contact.NONE);
    }

    /** All reservations ever made. */
    public synchronized List<Reservation> reservations() {
        return List.copyOf(reservations.values());
    }

    /** All reservations ever made, in that order, and how they ended. */
    public synchronized List<AllocationRecord> history() {
        return List.copyOf(history.values());
    }

    @Override
    public synchronized Decisions confirm(List<ReservationRequest> requests, Instant now) {
        List<Decision> answers = requests.stream()
                .map(request -> decide(request, now, request.candidates().stream(), new Decision.Conflict()))
                .toList();
        return new Decisions(answers, rows.values().stream().map(CallerIdRecord::callerId).toList());
    }

    @Override
    public synchronized Decisions search(List<ReservationRequest> requests, Instant now) {
        List<Decision> answers = requests.stream()
                .map(request -> decide(request, now,
                        request.pools().stream().flatMap(pool -> inRotationOrder(pool, now)),
                        new Decision.NoneAvailable()))
                .toList();
        return new Decisions(answers, rows.values().stream().map(CallerIdRecord::callerId).toList());
    }

    private Decision decide(ReservationRequest request, Instant now, Stream<CallerIdNumber> candidates,
            Decision otherwise) {
        Optional<Reservation> earlier = request.call().key().flatMap(key -> liveUnder(key, now));
        if (earlier.isPresent()) {
            return new Decision.AlreadyReserved(earlier.get());
        }
        if (storeClock.instant().isAfter(request.confirmBy())) {
            return new Decision.DeadlineExceeded();
        }
        Contact contact = contact(request.call().destination());
        Optional<Instant> closedUntil = policy.closedUntil(contact, now);
        if (closedUntil.isPresent()) {
            return new Decision.CalledTooOften(closedUntil.get());
        }
        Set<CallerIdNumber> avoided = policy.avoidedNumbers(contact, now);
        return candidates.filter(number -> rows.containsKey(number) && row(number).isAvailableAt(now))
                .filter(number -> !avoided.contains(number))
                .findFirst()
                .<Decision>map(number -> new Decision.Confirmed(reserve(number, request, now)))
                .orElse(otherwise);
    }

    private Reservation reserve(CallerIdNumber number, ReservationRequest request, Instant now) {
        if (reservations.containsKey(request.id())) {
            throw new StoreUnavailableException("reserved already");
        }
        CallerId row = row(number);
        keep(row.reserve(request.id(), calendar.periodsAt(now), request.reservedUntil()), now, true);
        Reservation reservation = new Reservation(request.id(), number, row.config().carrier(), row.config().areaCode(),
                request.call(), request.match(row.config().areaCode()), now, request.reservedUntil());
        if (!policy.isOff()) {
            contacts.merge(request.call().destination().digits(), policy.remember(Contact.NONE, number, now),
                    (known, one) -> policy.remember(known, number, now));
        }
        reservations.put(request.id(), reservation);
        history.put(request.id(),
                new AllocationRecord(reservation, row.availableAt(), Optional.empty(), Optional.empty()));
        request.call().key().ifPresent(key -> latestByKey.put(key, request.id()));
        return reservation;
    }

    @Override
    public synchronized Decisions findOutcome(List<ReservationRequest> requests, Instant now) {
        List<Decision> answers = requests.stream()
                .map(request -> Optional.ofNullable(reservations.get(request.id())))
                .map(reservation -> reservation.filter(made -> isLive(made, now))
                        .<Decision>map(Decision.Confirmed::new)
                        .orElseGet(Decision.Conflict::new))
                .toList();
        return new Decisions(answers, rows.values().stream().map(CallerIdRecord::callerId).toList());
    }

    @Override
    public synchronized Map<CallKey, Reservation> findActive(Collection<CallKey> keys, Instant now) {
        Map<CallKey, Reservation> live = new HashMap<>();
        keys.forEach(key -> liveUnder(key, now).ifPresent(reservation -> live.put(key, reservation)));
        return live;
    }

    private Optional<Reservation> liveUnder(CallKey key, Instant now) {
        return Optional.ofNullable(latestByKey.get(key))
                .map(reservations::get)
                .filter(reservation -> isLive(reservation, now));
    }

    private boolean isLive(Reservation reservation, Instant now) {
        return row(reservation.number()).isReservedBy(reservation.id(), now)
                && Objects.requireNonNull(history.get(reservation.id())).end().isEmpty();
    }

    @Override
    public synchronized Releases release(List<ReleaseRequest> releases, Instant now) {
        List<EndedCall> ended = new ArrayList<>();
        List<List<CallerIdNumber>> freed = releases.stream().map(release -> release(release, now, ended)).toList();
        return new Releases(freed, rows.values().stream().map(CallerIdRecord::callerId).toList(), ended);
    }

    private List<CallerIdNumber> release(ReleaseRequest release, Instant now, List<EndedCall> ended) {
        List<Reservation> meant = switch (release) {
            case ReleaseRequest.ByAllocation(var id, var hangup) ->
                Optional.ofNullable(reservations.get(id)).stream().toList();
            case ReleaseRequest.ByNumber(var number, var by, var allocation) -> Optional.ofNullable(rows.get(number))
                    .flatMap(row -> row.callerId().reservedBy())
                    .filter(holder -> allocation.isEmpty() || allocation.get().equals(holder))
                    .map(reservations::get)
                    .stream()
                    .toList();
            case ReleaseRequest.ByCall(var callId, var destination, var hangup) -> latestByKey.entrySet()
                    .stream()
                    .filter(entry -> entry.getKey().callId().equals(callId))
                    .filter(entry -> destination.map(to -> to.digits().equals(entry.getKey().destination()))
                            .orElse(true))
                    .flatMap(entry -> Optional.ofNullable(reservations.get(entry.getValue())).stream())
                    .toList();
        };
        List<Reservation> live = meant.stream().filter(reservation -> isLive(reservation, now)).toList();
        if (live.isEmpty()) {
            onlyOneWithoutEnd(meant).ifPresent(reservation -> recordEnd(reservation, release, now, ended));
        }
        if (live.size() != 1) {
            return List.of();
        }
        Reservation reservation = live.getFirst();
        recordEnd(reservation, release, now, ended);
        history.computeIfPresent(reservation.id(), (same, record) -> new AllocationRecord(record.reservation(),
                record.availableSince(), Optional.of(now), record.end()));
        keep(row(reservation.number()).release(reservation.id(), now), now, false);
        if (release instanceof ReleaseRequest.ByNumber(var number, var by, var allocation)) {
            note(new AuditStamp(by, now), new AuditEvent.Released(number));
        }
        return List.of(reservation.number());
    }

    private Optional<Reservation> onlyOneWithoutEnd(List<Reservation> over) {
        List<Reservation> open = over.stream()
                .filter(one -> Objects.requireNonNull(history.get(one.id())).end().isEmpty())
                .toList();
        return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }

    /** The end that is known already is kept. */
    private void recordEnd(Reservation reservation, ReleaseRequest release, Instant now, List<EndedCall> ended) {
        AllocationRecord record = Objects.requireNonNull(history.get(reservation.id()));
        if (release instanceof ReleaseRequest.ByCall hangup && record.end().isEmpty()) {
            CallEnd end = outcomeRule.endOf(hangup.hangup(), now);
            history.put(reservation.id(), new AllocationRecord(reservation, record.availableSince(),
                    record.releasedAt(), Optional.of(end)));
            ended.add(new EndedCall(reservation.number(), end));
            markAnswered(reservation, end);
        }
    }

    private void markAnswered(Reservation reservation, CallEnd end) {
        if (policy.isSticky() && end.outcome().isAnswered()) {
            contacts.computeIfPresent(reservation.call().destination().digits(), (person, contact) -> contact
                    .answered(new ShownNumber(reservation.number(), reservation.reservedAt())));
        }
    }

    @Override
    public synchronized List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
        return wanted.stream().map(want -> new Proposal(propose(want, now).stream().toList())).toList();
    }

    private Optional<CallerIdNumber> propose(ProposalRequest want, Instant now) {
        Optional<CallerIdNumber> proposed = want.pools()
                .stream()
                .flatMap(pool -> inRotationOrder(pool, now))
                .filter(number -> !now.isBefore(leasedUntil.getOrDefault(number, now)))
                .findFirst();
        proposed.ifPresent(number -> leasedUntil.put(number, want.confirmBy().plusSeconds(1)));
        return proposed;
    }

    @Override
    public synchronized List<List<CallerIdNumber>> lease(List<LeaseRequest> requests, Instant now) {
        return requests.stream().map(request -> lease(request, now)).toList();
    }

    private List<CallerIdNumber> lease(LeaseRequest request, Instant now) {
        List<CallerIdNumber> available = inRotationOrder(request.pool(), now)
                .filter(number -> !now.isBefore(leasedUntil.getOrDefault(number, now)))
                .toList();
        List<CallerIdNumber> leased = available.stream()
                .limit(Math.min(request.atMost(), available.size() / SHARE))
                .toList();
        leased.forEach(number -> leasedUntil.put(number, request.until()));
        return leased;
    }

    @Override
    public synchronized void endLeases(List<CallerIdNumber> numbers) {
        numbers.forEach(leasedUntil::remove);
    }

    @Override
    public synchronized void update(List<CallerId> changed) {
        changed.forEach(row -> leasedUntil.remove(row.number()));
    }

    private Stream<CallerIdNumber> inRotationOrder(CandidatePool pool, Instant now) {
        return rows.values()
                .stream()
                .map(CallerIdRecord::callerId)
                .filter(row -> pool.contains(row.config().areaCode()) && row.isAvailableAt(now))
                .sorted(Comparator.comparing(CallerId::rotationKey))
                .map(CallerId::number)
                .toList()
                .stream();
    }

    private void keep(CallerId callerId, Instant now, boolean used) {
        rows.computeIfPresent(callerId.number(),
                (number, row) -> new CallerIdRecord(row.id(), callerId, row.createdAt(),
                        row.updatedAt(), used ? Optional.of(now) : row.lastUsedAt(), row.revision()));
    }
}
