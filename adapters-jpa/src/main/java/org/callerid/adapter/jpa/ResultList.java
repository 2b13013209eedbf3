// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.adapter.jpa.QueryPart.CachedCount;
import org.callerid.adapter.jpa.QueryPart.Slice;
import org.callerid.application.model.CallerIdOrder;

/**
 * The parts of a result list, in order.
 *
 * @param total the size of all parts; empty if it is known only from the sizes of the parts
 */
record ResultList(List<QueryPart> parts, Optional<CachedCount> total) {
    /** Sorting more rows than this costs more than counting them. */
    private static final long MAX_UNCOUNTED = 1_000;

    ResultList(QueryPart only) {
        this(List.of(only), Optional.empty());
    }

    /** The numbers at positions {@code from} to {@code to} (exclusive), as far as they exist. */
    Slice slice(CallerIdOrder order, long from, long to, CountCache totals, EntityManager em) {
        return total.filter(known -> to <= MAX_UNCOUNTED)
                .flatMap(known -> first(order, from, to, known, totals, em))
                .orElseGet(() -> counted(order, from, to, totals, em));
    }

    /** Empty if the first part does not fill the page. */
    private Optional<Slice> first(CallerIdOrder order, long from, long to, CachedCount known, CountCache totals,
            EntityManager em) {
        List<?> numbers = parts.getFirst().uncounted(order, from, to, em);
        return numbers.size() == to - from
                ? Optional.of(new Slice(numbers, known.resolve(totals, em)))
                : Optional.empty();
    }

    private Slice counted(CallerIdOrder order, long from, long to, CountCache totals, EntityManager em) {
        List<Object> numbers = new ArrayList<>();
        long before = 0;
        for (QueryPart part : parts) {
            Slice slice = part.slice(order, Math.max(0, from - before), to - before, totals, em);
            numbers.addAll(slice.numbers());
            before += slice.total();
        }
        return new Slice(numbers, before);
    }
}
