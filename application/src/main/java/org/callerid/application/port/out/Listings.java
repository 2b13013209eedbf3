// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;

/**
 * The listed numbers as somebody looks through them, a page at a time.
 *
 * <p>Every method throws {@link StoreUnavailableException} when its store cannot be reached.
 */
public interface Listings {
    /**
     * Numbers that sort alike come in number order; who has nothing to sort by comes last. Descending is the same list from
     * its end.
     *
     * @param first how many to leave out before the page begins
     * @param atMost 1 or more
     */
    Page page(Filter filter, Order order, long first, int atMost, Instant now);

    /** @param total how many there are on all pages */
    record Page(List<Listed> rows, long total) {}

    /**
     * In number order.
     *
     * @param after only numbers greater than this
     * @param atMost 1 or more
     */
    List<Listed> following(Optional<CallerIdNumber> after, Filter filter, int atMost, Instant now);

    /**
     * Which numbers; what is absent does not matter.
     *
     * @param digits with which the number begins, 1 to 15
     */
    record Filter(Optional<String> digits, Optional<AreaCode> areaCode, Optional<Carrier> carrier,
            Optional<Kind> kind) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** Of {@link org.callerid.domain.callerid.Standing}. */
    enum Kind {
        FREE,
        RESERVED,
        CAPPED,
        INACTIVE
    }

    record Order(By by, boolean descending) {
        public Order reversed() {
            return new Order(by, !descending);
        }
    }

    enum By {
        NUMBER,
        AREA_CODE,
        CARRIER,
        HOURLY_LIMIT,
        DAILY_LIMIT,
        /** When it can be given again; inactive ones come after all others. */
        AVAILABLE_AT
    }
}
