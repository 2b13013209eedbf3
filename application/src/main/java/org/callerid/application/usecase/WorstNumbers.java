// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.callerid.domain.health.HealthVerdict;
import org.callerid.domain.health.NumberHealth;

/** Counts numbers, and keeps the worst of them. */
final class WorstNumbers {
    private final int limit;
    /** The best first, which is the first to be dropped. */
    private final PriorityQueue<NumberHealth> worst = new PriorityQueue<>(NumberHealth.WORST_FIRST.reversed());
    private final Map<HealthVerdict, Long> counts = new EnumMap<>(HealthVerdict.class);

    WorstNumbers(int limit) {
        this.limit = limit;
    }

    void add(NumberHealth number) {
        counts.merge(number.verdict(), 1L, Long::sum);
        worst.add(number);
        if (worst.size() > limit) {
            worst.remove();
        }
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    long count(HealthVerdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    List<NumberHealth> list() {
        List<NumberHealth> sorted = new ArrayList<>(worst);
        sorted.sort(NumberHealth.WORST_FIRST);
        return List.copyOf(sorted);
    }
}
