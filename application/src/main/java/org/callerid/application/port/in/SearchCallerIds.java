// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.MatchCount;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.CurrentPeriods;

/** Searches the caller ids, one page at a time. */
public interface SearchCallerIds {
    /**
     * A page of the numbers that match the filter.
     *
     * @param first how many matches to skip before the page begins
     * @param limit 1 or more
     */
    Page page(CallerIdFilter filter, CallerIdOrder order, long first, int limit);

    /** Those of the numbers that exist, in number order. */
    List<CallerIdRecord> findAll(List<CallerIdNumber> numbers);

    /** How many numbers match the filter, and how many of those are reserved. */
    MatchCount count(CallerIdFilter filter);

    /** The current hour and day, to which usage counts refer. */
    CurrentPeriods currentPeriods();

    /**
     * A page of matches.
     *
     * @param total how many matches there are on all pages
     * @param periods the hour and day to which usage counts refer, at the time of the search
     */
    record Page(List<CallerIdRecord> rows, long total, CurrentPeriods periods) {}
}
