// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many numbers an operation changed, and in what way.
 *
 * @param numbers all of them
 * @param byKind numbers with a change of this kind; kinds without a change may be absent
 */
public record ChangeCounts(long numbers, Map<ChangeKind, Long> byKind) {
    public ChangeCounts {
        byKind = Map.copyOf(byKind);
    }

    /** @param events each of another number */
    public static ChangeCounts of(List<AuditEvent> events) {
        Map<ChangeKind, Long> byKind = new EnumMap<>(ChangeKind.class);
        for (AuditEvent event : events) {
            ChangeKind.of(event).forEach(kind -> byKind.merge(kind, 1L, Long::sum));
        }
        return new ChangeCounts(events.size(), byKind);
    }

    public long of(ChangeKind kind) {
        return byKind.getOrDefault(kind, 0L);
    }

    public ChangeCounts plus(ChangeCounts others) {
        Map<ChangeKind, Long> sum = new EnumMap<>(ChangeKind.class);
        sum.putAll(byKind);
        others.byKind.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        return new ChangeCounts(numbers + others.numbers, sum);
    }
}
