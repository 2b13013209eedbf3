// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.CallerIdSortField;
import org.callerid.application.model.MatchCount;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * The listed numbers as somebody looks through them, a page at a time.
 *
 * <p>Every method throws {@link StoreUnavailableException} when its store cannot be reached.
 */
public interface CallerIdSearch {
    /**
     * Ties are in number order, numbers without a value come last. Descending is the exact reverse, except that inactive
     * numbers stay behind all others by {@link CallerIdSortField#AVAILABLE_AT}.
     *
     * @param first how many to leave out before the page begins
     * @param limit 1 or more
     */
    Page page(CallerIdFilter filter, CallerIdOrder order, long first, int limit, Instant now);

    /** @param total how many there are on all pages */
    record Page(List<CallerIdRecord> rows, long total) {}

    /** How many a filter leaves now, and how many of those a call holds. */
    MatchCount count(CallerIdFilter filter, Instant now);

    /**
     * In number order.
     *
     * @param after only numbers greater than this
     * @param limit 1 or more
     */
    List<CallerIdRecord> pageAfter(Optional<CallerIdNumber> after, CallerIdFilter filter, int limit, Instant now);
}
