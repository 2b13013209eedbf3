// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.application.port.out.Listings.Filter;
import org.callerid.application.port.out.Listings.Found;
import org.callerid.application.port.out.Listings.Order;
import org.callerid.domain.usage.CurrentPeriods;

/** Looks through the numbers, a page at a time. */
public interface BrowseCallerIds {
    /**
     * @param first how many to leave out before the page begins
     * @param atMost 1 or more
     */
    Page page(Filter filter, Order order, long first, int atMost);

    /** How many numbers a filter leaves, and how many of those a call holds. */
    Found found(Filter filter);

    /** The hour and the day it is now, of which uses count. */
    CurrentPeriods periods();

    /**
     * @param total how many there are on all pages
     * @param periods of which the uses count, at the time of asking
     */
    record Page(List<Listed> rows, long total, CurrentPeriods periods) {}
}
