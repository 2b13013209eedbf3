// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.port.in.FindCallerIds;
import org.callerid.application.port.in.ListAuditEvents;
import org.callerid.application.port.in.ListRequests;
import org.callerid.application.port.in.SearchCallerIds;
import org.callerid.application.port.in.ShowDailyUse;
import org.callerid.application.port.in.ShowDailyUse.DailyUse;
import org.callerid.application.port.in.ShowNumberHealth;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.usage.CurrentPeriods;

/** Collects everything known about one number. */
@RequestScoped
public class CallerIdHistory {
    private static final int LAST = 20;
    /** A call is logged when it gets its number, when it asks again, and when it ends. */
    private static final int REQUESTS = 3 * LAST;

    private final FindCallerIds find;
    private final SearchCallerIds browse;
    private final ListRequests calls;
    private final ListAuditEvents changes;
    private final ShowDailyUse use;
    private final ShowNumberHealth health;

    @Inject
    public CallerIdHistory(FindCallerIds find, SearchCallerIds browse, ListRequests calls, ListAuditEvents changes,
            ShowDailyUse use, ShowNumberHealth health) {
        this.find = find;
        this.browse = browse;
        this.calls = calls;
        this.changes = changes;
        this.use = use;
        this.health = health;
    }

    /** Empty if the number is not listed. */
    Optional<CallerIdDetails> find(CallerIdNumber number) {
        return find.find(number).map(this::details);
    }

    private CallerIdDetails details(CallerIdRecord record) {
        CallerId callerId = record.callerId();
        Optional<CallerIdNumber> number = Optional.of(callerId.number());
        CurrentPeriods periods = browse.currentPeriods();
        return new CallerIdDetails(record, NumberRow.of(record, periods),
                callerId.reservedBy()
                        .filter(call -> callerId.isReservedBy(call, periods.now()))
                        .flatMap(calls::findAllocation),
                use.dailyUse(callerId.number()), outcomes(callerId.number()), calls(number),
                changes.page(AuditTrailQuery.latest(number, LAST)));
    }

    /** Without the median, which takes long to read with very many numbers. */
    private OutcomeCounts outcomes(CallerIdNumber number) {
        return health.counts(List.of(number), HealthPeriod.WEEK).getOrDefault(number, OutcomeCounts.NONE);
    }

    private List<AllocationRecord> calls(Optional<CallerIdNumber> number) {
        return calls.requests(RequestLogQuery.latest(number, REQUESTS))
                .stream()
                .flatMap(request -> request.allocation().stream())
                .distinct()
                .limit(LAST)
                .flatMap(call -> calls.findAllocation(call).stream())
                .toList();
    }

    /**
     * What is known about a number; the lists are empty if nothing is stored.
     *
     * @param reservation the reservation that the number has now
     * @param outcomes how the calls of the last seven days ended
     * @param calls that got the number, latest first
     */
    public record CallerIdDetails(CallerIdRecord record, NumberRow row, Optional<AllocationRecord> reservation,
            List<DailyUse> days, OutcomeCounts outcomes, List<AllocationRecord> calls,
            List<AuditTrailEntry> auditEvents) {}
}
