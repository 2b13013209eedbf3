// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callerid.application.memory.InMemoryRequestLog.Logged;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallCriteria;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.CallResult;
import org.callerid.application.model.FoundCalls;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestType;
import org.callerid.application.port.out.CallHistory;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;

/** Reads the requests and reservations in memory. */
public final class InMemoryCallHistory implements CallHistory {
    private final InMemoryRequestLog log;
    private final InMemoryStore store;

    public InMemoryCallHistory(InMemoryRequestLog log, InMemoryStore store) {
        this.log = log;
        this.store = store;
    }

    @Override
    public List<RequestLogRecord> page(RequestLogQuery query) {
        return log.before(query.before())
                .map(Logged::request)
                .filter(request -> matches(query.number(), request.callerId()))
                .filter(named(query.campaign(), request -> request.campaign().map(Campaign::name)))
                .filter(named(query.agent(), request -> request.agent().map(Agent::name)))
                .filter(request -> matches(query.outcome(), Optional.of(request.outcome())))
                .filter(request -> isIn(query.from(), query.to(), request.at()))
                .limit(query.limit())
                .toList();
    }

    @Override
    public FoundCalls calls(CallQuery query, Instant now) {
        CallCriteria criteria = query.criteria();
        Set<Long> repeated = repeatedRequests();
        List<CallRecord> calls = log.before(query.before())
                .filter(one -> one.type() == RequestType.ALLOCATION && !repeated.contains(one.request().id()))
                .map(Logged::request)
                .filter(named(criteria.campaign(), request -> request.campaign().map(Campaign::name)))
                .filter(named(criteria.agent(), request -> request.agent().map(Agent::name)))
                .map(this::call)
                .filter(call -> matches(criteria, call, now))
                .limit(query.limit() + 1L)
                .toList();
        return calls.size() <= query.limit()
                ? new FoundCalls(calls, Optional.empty())
                : new FoundCalls(calls.subList(0, query.limit()),
                        Optional.of(calls.get(query.limit() - 1).request().cursor()));
    }

    /** All but the first with the same reservation. */
    private Set<Long> repeatedRequests() {
        Set<AllocationId> known = new HashSet<>();
        Set<Long> repeated = new HashSet<>();
        log.before(Optional.empty())
                .map(Logged::request)
                .toList()
                .reversed()
                .forEach(request -> request.allocation()
                        .filter(allocation -> !known.add(allocation))
                        .ifPresent(allocation -> repeated.add(request.id())));
        return repeated;
    }

    private CallRecord call(RequestLogRecord request) {
        return new CallRecord(request, request.allocation().flatMap(this::findAllocation));
    }

    private static boolean matches(CallCriteria criteria, CallRecord call, Instant now) {
        RequestLogRecord request = call.request();
        return criteria.destination()
                .map(prefix -> request.destination().filter(prefix::isPrefixOf).isPresent())
                .orElse(true)
                && criteria.reference()
                        .map(reference -> request.callId().filter(reference::equals).isPresent()
                                || request.callerCode()
                                        .filter(code -> code.value().equals(reference.value()))
                                        .isPresent())
                        .orElse(true)
                && matches(criteria.number(), request.callerId())
                && criteria.result().map(result -> matches(result, call, now)).orElse(true)
                && isIn(criteria.from(), criteria.to(), request.at());
    }

    private static boolean matches(CallResult wanted, CallRecord call, Instant now) {
        return switch (wanted) {
            case CallResult.Requested(var outcome) -> call.request().outcome() == outcome;
            case CallResult.Placed placed -> call.result(now).equals(placed);
        };
    }

    private static <T> boolean matches(Optional<T> wanted, Optional<T> value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static boolean isIn(Optional<Instant> from, Optional<Instant> to, Instant at) {
        return from.map(begin -> !at.isBefore(begin)).orElse(true) && to.map(at::isBefore).orElse(true);
    }

    /** The exact name or, if no request has it, all names that contain it. */
    private Predicate<RequestLogRecord> named(Optional<String> wanted,
            Function<RequestLogRecord, Optional<String>> name) {
        if (wanted.isEmpty()) {
            return any -> true;
        }
        String text = wanted.get();
        Stream<String> all = log.before(Optional.empty()).flatMap(one -> name.apply(one.request()).stream());
        boolean known = all.anyMatch(text::equals);
        String part = text.toLowerCase(Locale.ROOT);
        return request -> name.apply(request)
                .filter(value -> known ? value.equals(text) : value.toLowerCase(Locale.ROOT).contains(part))
                .isPresent();
    }

    @Override
    public Optional<CallRecord> findCall(long request) {
        return log.before(Optional.empty())
                .filter(one -> one.type() == RequestType.ALLOCATION && one.request().id() == request)
                .map(one -> call(one.request()))
                .findFirst();
    }

    @Override
    public Optional<AllocationRecord> findAllocation(AllocationId id) {
        return store.history().stream().filter(record -> record.reservation().id().equals(id)).findFirst();
    }

    @Override
    public Optional<CallRecord> latestCallTo(Destination person, Optional<CallerIdNumber> shown, Instant since,
            Instant now) {
        List<CallRecord> calls = callsWithNumbers(since)
                .filter(call -> call.request().destination().equals(Optional.of(person.digits())))
                .filter(call -> !call.request().at().isAfter(now))
                .toList();
        return calls.stream()
                .filter(call -> shown.isPresent() && call.request().callerId().equals(shown))
                .findFirst()
                .or(() -> calls.stream().findFirst());
    }

    @Override
    public Optional<CallRecord> latestCallShowing(CallerIdNumber shown, Instant since) {
        return callsWithNumbers(since).filter(call -> call.request().callerId().equals(Optional.of(shown))).findFirst();
    }

    /** Latest first. */
    private Stream<CallRecord> callsWithNumbers(Instant since) {
        return log.before(Optional.empty())
                .filter(one -> one.type() == RequestType.ALLOCATION)
                .map(Logged::request)
                .filter(request -> request.allocation().isPresent() && !request.at().isBefore(since))
                .map(this::call);
    }

    @Override
    public List<AllocationRecord> activeReservations(Optional<AllocationId> after, int limit, Instant now) {
        return store.history()
                .stream()
                .filter(record -> record.releasedAt().isEmpty()
                        && now.isBefore(record.reservation().reservedUntil()))
                .filter(record -> after.map(last -> record.reservation().id().value().compareTo(last.value()) > 0)
                        .orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Duration> meanHoldTime(int latest, Instant now) {
        List<Duration> holdTimes = store.history()
                .reversed()
                .stream()
                .filter(record -> !now.isBefore(record.reservation().reservedUntil()))
                .limit(latest)
                .map(InMemoryCallHistory::holdTime)
                .toList();
        return holdTimes.stream()
                .reduce(Duration::plus)
                .map(sum -> sum.dividedBy(holdTimes.size()));
    }

    private static Duration holdTime(AllocationRecord record) {
        Instant end = record.reservation().reservedUntil();
        return Duration.between(record.reservation().reservedAt(),
                record.releasedAt().filter(released -> released.isBefore(end)).orElse(end));
    }
}
