// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.port.in.ListRequests;
import org.callerid.domain.allocation.AllocationId;

/** A request log and reservations; it remembers what it was asked last. */
final class FakeCalls implements ListRequests {
    private final List<RequestLogRecord> logged = new ArrayList<>();
    private final List<AllocationRecord> reserved = new ArrayList<>();
    private Optional<RequestLogQuery> query = Optional.empty();
    private Optional<AllocationId> after = Optional.empty();

    void log(RequestLogRecord request) {
        logged.add(request);
    }

    void reserve(AllocationRecord record) {
        reserved.add(record);
    }

    Optional<RequestLogQuery> query() {
        return query;
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
    public Optional<AllocationRecord> findAllocation(AllocationId id) {
        return reserved.stream().filter(one -> one.reservation().id().equals(id)).findFirst();
    }

    @Override
    public ActiveReservations activeReservations(Optional<AllocationId> last, int limit) {
        after = last;
        return new ActiveReservations(reserved.stream().limit(limit).toList(), NOON);
    }
}
