// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.CallerIds.CallerIdRecord;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.AreaCode;

/**
 * The listed numbers as somebody looks through them, a page at a time.
 *
 * <p>Every method throws {@link StoreUnavailableException} when its store cannot be reached.
 */
public interface CallerIdSearch {
    /**
     * Ties are in number order, numbers without a value come last. Descending is the exact reverse, except that inactive
     * numbers stay behind all others by {@link SortField#AVAILABLE_AT}.
     *
     * @param first how many to leave out before the page begins
     * @param limit 1 or more
     */
    Page page(Filter filter, Order order, long first, int limit, Instant now);

    /** @param total how many there are on all pages */
    record Page(List<CallerIdRecord> rows, long total) {}

    /** How many a filter leaves now, and how many of those a call holds. */
    MatchCount count(Filter filter, Instant now);

    record MatchCount(long total, long reserved) {}

    /**
     * In number order.
     *
     * @param after only numbers greater than this
     * @param limit 1 or more
     */
    List<CallerIdRecord> pageAfter(Optional<CallerIdNumber> after, Filter filter, int limit, Instant now);

    /**
     * Which numbers; what is absent does not matter.
     *
     * @param digits how the number begins, as {@link CallerIdNumber} writes it: up to 15 digits, after a plus if it is from
     * outside North America
     */
    record Filter(Optional<String> digits, Optional<AreaCode> areaCode, Optional<CarrierFilter> carrier,
            Optional<Status> status) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    sealed interface CarrierFilter {
        /** The carrier's name contains {@code text}, in upper or lower case. */
        record Containing(String text) implements CarrierFilter {}

        /** The number has no carrier. */
        record Absent() implements CarrierFilter {}
    }

    /** Of {@link org.callerid.domain.callerid.Availability}. */
    enum Status {
        AVAILABLE,
        RESERVED,
        LIMIT_REACHED,
        INACTIVE
    }

    record Order(SortField sortField, boolean descending) {
        public Order reversed() {
            return new Order(sortField, !descending);
        }
    }

    enum SortField {
        NUMBER,
        AREA_CODE,
        CARRIER,
        /** Uses in the current hour. */
        HOUR_USES,
        /** Uses in the current day. */
        DAY_USES,
        /** When it can be given again; inactive ones come after all others, in either direction. */
        AVAILABLE_AT
    }
}
