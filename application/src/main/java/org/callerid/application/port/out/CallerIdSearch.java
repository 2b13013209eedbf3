// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.Collection;
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
 * Searches caller ids that are not deleted, one page at a time.
 *
 * <p>Every method throws {@link StoreUnavailableException} if its store cannot be reached.
 */
public interface CallerIdSearch {
    /**
     * Ties are ordered by number; numbers without a value come last. Descending is the exact reverse, except that by
     * {@link CallerIdSortField#AVAILABLE_AT} inactive numbers still come last.
     *
     * @param first how many matches to skip before the page begins
     * @param limit 1 or more
     */
    Page page(CallerIdFilter filter, CallerIdOrder order, long first, int limit, Instant now);

    /**
     * A page of matches.
     *
     * @param total how many matches there are on all pages
     */
    record Page(List<CallerIdRecord> rows, long total) {}

    /** Those of the numbers that exist, in number order. */
    List<CallerIdRecord> findAll(Collection<CallerIdNumber> numbers);

    /** How many numbers match the filter now, and how many of those are reserved. */
    MatchCount count(CallerIdFilter filter, Instant now);

    /**
     * In number order.
     *
     * @param after only numbers greater than this
     * @param limit 1 or more
     */
    List<CallerIdRecord> pageAfter(Optional<CallerIdNumber> after, CallerIdFilter filter, int limit, Instant now);
}
