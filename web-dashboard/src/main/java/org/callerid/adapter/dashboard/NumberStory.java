// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.BrowseCallerIds;
import org.callerid.application.port.in.BrowseCalls;
import org.callerid.application.port.in.BrowseChanges;
import org.callerid.application.port.in.FindCallerIds;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.application.port.out.CallHistory.LoggedRequest;
import org.callerid.application.port.out.CallHistory.Promise;
import org.callerid.application.port.out.CallHistory.Query;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.CurrentPeriods;

/** All that is known of one number. */
@RequestScoped
public class NumberStory {
    private static final int LAST = 20;

    private final FindCallerIds find;
    private final BrowseCallerIds browse;
    private final BrowseCalls calls;
    private final BrowseChanges changes;

    @Inject
    public NumberStory(FindCallerIds find, BrowseCallerIds browse, BrowseCalls calls, BrowseChanges changes) {
        this.find = find;
        this.browse = browse;
        this.calls = calls;
        this.changes = changes;
    }

    /** Empty if the number is not listed. */
    Optional<Known> of(CallerIdNumber number) {
        return find.find(number).map(this::known);
    }

    private Known known(Listed listed) {
        CallerId callerId = listed.callerId();
        Optional<CallerIdNumber> number = Optional.of(callerId.number());
        CurrentPeriods periods = browse.periods();
        return new Known(listed, NumberRow.of(listed, periods),
                callerId.reservedBy()
                        .filter(call -> callerId.isReservedBy(call, periods.now()))
                        .flatMap(calls::promise),
                calls.requests(Query.latest(number, LAST)),
                changes.changes(AuditTrail.Query.latest(number, LAST)));
    }

    /**
     * Empty lists if nothing is kept of it.
     *
     * @param holder the call it is promised to
     */
    public record Known(Listed listed, NumberRow row, Optional<Promise> holder, List<LoggedRequest> calls,
            List<AuditTrail.Entry> changes) {}
}
