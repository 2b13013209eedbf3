// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds numbers used more often than their limits allow. Every row counts as a use in the clock hour and the calendar
 * day it was reserved in.
 */
final class UsesOverLimit {
    private final RunRecord evidence;
    private final Set<CallKey> calls;

    UsesOverLimit(RunRecord evidence) {
        this.evidence = evidence;
        this.calls = evidence.calls();
    }

    Stream<String> lines() {
        return Stream.concat(
                lines(reservedAt -> reservedAt.truncatedTo(ChronoUnit.HOURS), Pool.Limits::hourly, "in the hour of "),
                lines(ZonedDateTime::toLocalDate, Pool.Limits::daily, "on the day "));
    }

    private <P> Stream<String> lines(Function<ZonedDateTime, P> period, ToIntFunction<Pool.Limits> limit,
            String words) {
        Map<Use<P>, List<AllocationRow>> uses = evidence.rows()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new Use<>(row.number(), period.apply(row.reservedAt().atZone(evidence.pool().zone())))));
        List<String> lines = new ArrayList<>();
        uses.forEach((use, rows) -> {
            Pool.Limits limits = evidence.pool().numbers().get(use.number());
            if (limits != null && rows.size() > limit.applyAsInt(limits)
                    && rows.stream().anyMatch(row -> calls.contains(row.call()))) {
                lines.add(
                        use.number() + " was used " + rows.size() + " times " + words + use.period() + ", allowed are "
                                + limit.applyAsInt(limits));
            }
        });
        return lines.stream();
    }

    private record Use<P>(String number, P period) {}
}
