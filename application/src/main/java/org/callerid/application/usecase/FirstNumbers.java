// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.callerid.domain.health.HealthOrder;
import org.callerid.domain.health.NumberHealth;

/** Keeps the first numbers in one order, however many are added. */
final class FirstNumbers {
    private final Comparator<NumberHealth> order;
    private final int limit;
    /** The head is the last of those kept: the next to be dropped. */
    private final PriorityQueue<NumberHealth> kept;

    /** @param limit 1 or more */
    FirstNumbers(HealthOrder order, int limit) {
        this.order = order.comparator();
        this.limit = limit;
        kept = new PriorityQueue<>(this.order.reversed());
    }

    void add(NumberHealth number) {
        if (kept.size() < limit) {
            kept.add(number);
        } else if (order.compare(number, kept.element()) < 0) {
            kept.remove();
            kept.add(number);
        }
    }

    /** In order. */
    List<NumberHealth> list() {
        return kept.stream().sorted(order).toList();
    }
}
