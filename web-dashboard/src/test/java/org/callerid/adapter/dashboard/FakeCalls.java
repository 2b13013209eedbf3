// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.port.in.ListRequests;
import org.callerid.domain.allocation.AllocationId;

/** A request log and reservations; it remembers what it was asked last. */
final class FakeCalls implements ListRequests {
    private final List<RequestLogRecord> logged = new ArrayList<>();
    private final List<AllocationRecord> reserved = new ArrayList<>();
    private final List<CallRecord> calls = new ArrayList<>();
    private Optional<RequestLogCursor> next = Optional.empty();
    private Optional<RequestLogQuery> query = Optional.empty();
    private Optional<CallQuery> callQuery = Optional.empty();
    private Optional<AllocationId> after = Optional.empty();

    void log(RequestLogRecord request) {
        logged.add(request);
    }

    void call(CallRecord call) {
        calls.add(call);
    }

    /** The next page of calls begins there. */
    void goOnAt(RequestLogCursor position) {
        next = Optional.of(position);
    }

    void reserve(AllocationRecord record) {
        reserved.add(record);
    }

    Optional<RequestLogQuery> query() {
        return query;
    }

    Optional<CallQuery> callQuery() {
        return callQuery;
    }

    Optional<AllocationId> after() {
        return after;
    }

    @Override
    public List<RequestLogRecord> requests(RequestLogQuery asked) {
        query = Optional.of(asked);
        return logged.stream().limit(asked.limit()).toList();
    }

    @Override
    public Calls calls(CallQuery asked) {
        callQuery = Optional.of(asked);
        return new Calls(calls, next, NOON);
    }

    @Override
    public Optional<CallRecord> findCall(long request) {
        return calls.stream().filter(call -> call.request().id() == request).findFirst();
    }

    @Override
    public Optional<AllocationRecord> findAllocation(AllocationId id) {
        return reserved.stream().filter(one -> one.reservation().id().equals(id)).findFirst();
    }

    @Override
    public ActiveReservations activeReservations(Optional<AllocationId> last, int limit) {
        after = last;
        return new ActiveReservations(reserved.stream().limit(limit).toList(), NOON);
    }
}
