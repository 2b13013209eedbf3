// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.MatchCount;
import org.callerid.domain.usage.CurrentPeriods;

/** Looks through the numbers, a page at a time. */
public interface SearchCallerIds {
    /**
     * @param first how many to leave out before the page begins
     * @param limit 1 or more
     */
    Page page(CallerIdFilter filter, CallerIdOrder order, long first, int limit);

    /** How many numbers a filter leaves, and how many of those a call holds. */
    MatchCount count(CallerIdFilter filter);

    /** The hour and the day it is now, of which uses count. */
    CurrentPeriods periods();

    /**
     * @param total how many there are on all pages
     * @param periods of which the uses count, at the time of asking
     */
    record Page(List<CallerIdRecord> rows, long total, CurrentPeriods periods) {}
}
