// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.MatchCount;
import org.callerid.application.port.in.SearchCallerIds;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.UsageCalendar;

/** Searches the caller ids as of now. */
public final class SearchCallerIdsUseCase implements SearchCallerIds {
    private final CallerIdSearch search;
    private final UsageCalendar calendar;
    private final InstantSource clock;

    public SearchCallerIdsUseCase(CallerIdSearch search, UsageCalendar calendar, InstantSource clock) {
        this.search = search;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Page page(CallerIdFilter filter, CallerIdOrder order, long first, int limit) {
        Instant now = clock.instant();
        CallerIdSearch.Page page = search.page(filter, order, first, limit, now);
        return new Page(page.rows(), page.total(), calendar.periodsAt(now));
    }

    @Override
    public List<CallerIdRecord> findAll(List<CallerIdNumber> numbers) {
        return search.findAll(numbers);
    }

    @Override
    public MatchCount count(CallerIdFilter filter) {
        return search.count(filter, clock.instant());
    }

    @Override
    public CurrentPeriods currentPeriods() {
        return calendar.periodsAt(clock.instant());
    }
}
