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
    /** Sorting more rows than this costs more than counting them, */
    private static final long MAX_UNCOUNTED = 1_000;
    /** unless there are no more than this in all. */
    private static final long SMALL_LIST = 10_000;

    ResultList(QueryPart only) {
        this(List.of(only), Optional.empty());
    }

    /** The numbers at positions {@code from} to {@code to} (exclusive), as far as they exist. */
    Slice slice(CallerIdOrder order, long from, long to, CountCache totals, EntityManager em) {
        return total.map(known -> known.resolve(totals, em))
                .flatMap(size -> nearAnEnd(order, from, Math.min(to, size), size, em))
                .orElseGet(() -> counted(order, from, to, totals, em));
    }

    /**
     * Read from the nearer end of the list without counting the parts; empty if that is far away, or if the part there
     * does not fill the page.
     */
    private Optional<Slice> nearAnEnd(CallerIdOrder order, long from, long to, long size, EntityManager em) {
        boolean fromFirst = from <= size - to;
        long sorted = fromFirst ? to : size - from;
        if (from >= to || (sorted > MAX_UNCOUNTED && size > SMALL_LIST)) {
            return Optional.empty();
        }
        List<?> numbers = fromFirst
                ? parts.getFirst().uncounted(order, from, to, em)
                : parts.getLast().uncounted(order.reversed(), size - to, size - from, em).reversed();
        return numbers.size() == to - from ? Optional.of(new Slice(numbers, size)) : Optional.empty();
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
