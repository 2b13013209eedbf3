// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.MatchCount;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.application.port.out.CallerIds;
import org.callerid.domain.callerid.CallerIdNumber;

/** Finds by area code alone, and always in number order. */
public final class InMemoryCallerIdSearch implements CallerIdSearch {
    private final CallerIds callerIds;
    private int pages;

    public InMemoryCallerIdSearch(CallerIds callerIds) {
        this.callerIds = callerIds;
    }

    /** How many pages were asked for, one after the other. */
    public int pages() {
        return pages;
    }

    @Override
    public Page page(CallerIdFilter filter, CallerIdOrder order, long first, int limit, Instant now) {
        List<CallerIdRecord> found = found(Optional.empty(), filter, Integer.MAX_VALUE);
        return new Page(found.stream().skip(first).limit(limit).toList(), found.size());
    }

    @Override
    public MatchCount count(CallerIdFilter filter, Instant now) {
        List<CallerIdRecord> found = found(Optional.empty(), filter, Integer.MAX_VALUE);
        return new MatchCount(found.size(), found.stream()
                .map(CallerIdRecord::callerId)
                .filter(row -> row.reservedBy().map(holder -> row.isReservedBy(holder, now)).orElse(false))
                .count());
    }

    @Override
    public List<CallerIdRecord> pageAfter(Optional<CallerIdNumber> after, CallerIdFilter filter, int limit,
            Instant now) {
        pages++;
        return found(after, filter, limit);
    }

    private List<CallerIdRecord> found(Optional<CallerIdNumber> after, CallerIdFilter filter, int limit) {
        return callerIds.page(new CallerIdListQuery(after, filter.areaCode(), Optional.empty(), limit));
    }
}
