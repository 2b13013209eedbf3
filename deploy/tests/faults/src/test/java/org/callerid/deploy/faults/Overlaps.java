// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds pairs that certainly existed at the same time: in what the clients were told, and in the rows. */
final class Overlaps {
    private final RunRecord evidence;

    Overlaps(RunRecord evidence) {
        this.evidence = evidence;
    }

    /** One number for two calls. */
    Stream<String> ofNumbers() {
        Set<CallKey> calls = evidence.calls();
        return Stream.concat(
                holdPairs(CertainReservation::number,
                        (one, other) -> !one.answer().call().equals(other.answer().call())),
                rowPairs(evidence.rows().stream(), AllocationRow::number,
                        (one, other) -> one.overlaps(other) && !one.call().equals(other.call())
                                && (calls.contains(one.call()) || calls.contains(other.call()))));
    }

    /** Two numbers, or two rows, for one call. */
    Stream<String> ofCalls() {
        Set<CallKey> granted = evidence.grantedCalls();
        return Stream.concat(
                holdPairs(hold -> hold.answer().call(), (one, other) -> !one.number().equals(other.number())),
                rowPairs(evidence.rows().stream().filter(row -> granted.contains(row.call())), AllocationRow::call,
                        AllocationRow::wasSeenLiveTogetherWith));
    }

    private <K> Stream<String> holdPairs(Function<CertainReservation, K> same, Pairing<CertainReservation> bad) {
        List<String> lines = new ArrayList<>();
        for (List<CertainReservation> group : groups(
                CertainReservation.in(evidence.history(), evidence.pool().term()).stream(),
                same)) {
            for (int i = 0; i < group.size(); i++) {
                CertainReservation one = group.get(i);
                one.overlappedBy(group.subList(i + 1, group.size()))
                        .filter(other -> bad.test(one, other))
                        .forEach(other -> lines.add(line(one) + "\n" + line(other)));
            }
        }
        return lines.stream();
    }

    private static <K> Stream<String> rowPairs(Stream<AllocationRow> rows, Function<AllocationRow, K> same,
            Pairing<AllocationRow> bad) {
        List<String> lines = new ArrayList<>();
        for (List<AllocationRow> group : groups(rows.sorted(Comparator.comparing(AllocationRow::reservedAt)), same)) {
            for (int i = 0; i < group.size(); i++) {
                AllocationRow one = group.get(i);
                group.subList(i + 1, group.size())
                        .stream()
                        .filter(other -> bad.test(one, other))
                        .forEach(other -> lines.add(one.line() + "\n" + other.line()));
            }
        }
        return lines.stream();
    }

    private static <T, K> List<List<T>> groups(Stream<T> all, Function<T, K> same) {
        return List.copyOf(all.collect(groupingBy(same)).values());
    }

    private String line(CertainReservation hold) {
        return evidence.history().line(hold.answer());
    }

    @FunctionalInterface
    private interface Pairing<T> {
        boolean test(T one, T other);
    }
}
