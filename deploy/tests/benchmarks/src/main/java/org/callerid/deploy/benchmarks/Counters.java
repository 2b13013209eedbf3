// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/** Counts that only grow, by kind and name. */
record Counters(Map<Kind, Map<String, Long>> counts) {
    static final Counters NONE = new Counters(Map.of());

    /** What is counted. */
    enum Kind {
        CPU("CPU, ms per request"),
        STATEMENTS("SQL statements per request"),
        ROWS("Rows per request"),
        COMMANDS("Redis commands per request");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    Map<String, Long> of(Kind kind) {
        return counts.getOrDefault(kind, Map.of());
    }

    long get(Kind kind, String name) {
        return of(kind).getOrDefault(name, 0L);
    }

    /** What was added since. A count that is less than before was reset, as of a process that was started again. */
    Counters since(Counters earlier) {
        return combine(earlier, (now, before) -> now < before ? now : now - before);
    }

    Counters plus(Counters other) {
        return combine(other, Long::sum);
    }

    private Counters combine(Counters other, LongBinaryOperator operator) {
        Map<Kind, Map<String, Long>> combined = new EnumMap<>(Kind.class);
        Arrays.stream(Kind.values()).forEach(kind -> {
            Map<String, Long> names = new TreeMap<>(of(kind));
            names.replaceAll((name, count) -> operator.applyAsLong(count, other.get(kind, name)));
            other.of(kind)
                    .forEach((name, count) -> names.computeIfAbsent(name, missing -> operator.applyAsLong(0,
                            count)));
            combined.put(kind, names);
        });
        return new Counters(combined);
    }
}
