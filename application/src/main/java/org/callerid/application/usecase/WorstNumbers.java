// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callerid.domain.health.HealthOrder;
import org.callerid.domain.health.HealthVerdict;
import org.callerid.domain.health.NumberHealth;

/** Counts numbers, and keeps the first of them in each order. */
final class WorstNumbers {
    private final Map<HealthOrder, FirstNumbers> lists;
    private final Map<HealthVerdict, Long> counts = new EnumMap<>(HealthVerdict.class);

    /** @param limit how many are kept in each order, 1 or more */
    WorstNumbers(int limit) {
        lists = Arrays.stream(HealthOrder.values())
                .collect(Collectors.toUnmodifiableMap(order -> order, order -> new FirstNumbers(order, limit)));
    }

    void add(NumberHealth number) {
        counts.merge(number.verdict(), 1L, Long::sum);
        lists.values().forEach(list -> list.add(number));
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    long count(HealthVerdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    Map<HealthOrder, List<NumberHealth>> lists() {
        return lists.entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, list -> list.getValue().list()));
    }
}
