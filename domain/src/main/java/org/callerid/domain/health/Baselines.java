// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.health;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.callerid.domain.numbering.AreaCode;

/**
 * The median answer rates of area codes. Area codes differ, so a number is compared with those of its own; only if these
 * are too few, with all.
 *
 * @param all empty if no number has enough attempts
 */
public record Baselines(Map<AreaCode, Baseline> byAreaCode, Optional<Baseline> all) {
    /** With fewer numbers, one of them would be compared with little more than itself. */
    private static final int MIN_PEERS = 5;

    public Baselines {
        byAreaCode = Map.copyOf(byAreaCode);
    }

    public Optional<Baseline> of(Optional<AreaCode> areaCode) {
        return areaCode.flatMap(known -> Optional.ofNullable(byAreaCode.get(known))).or(() -> all);
    }

    /** Collects the rates of numbers, of which there may be a million. Not thread-safe. */
    public static final class Builder {
        private final DoubleStream.Builder all = DoubleStream.builder();
        private final Map<AreaCode, DoubleStream.Builder> byAreaCode = new HashMap<>();

        /** Adds a number, if it has enough attempts. */
        public void add(Optional<AreaCode> areaCode, OutcomeCounts counts) {
            if (!NumberHealth.isEnough(counts)) {
                return;
            }
            double rate = counts.answerRate().rate();
            all.accept(rate);
            areaCode.ifPresent(known -> byAreaCode.computeIfAbsent(known, any -> DoubleStream.builder()).accept(rate));
        }

        /** To be called once. */
        public Baselines build() {
            Map<AreaCode, Baseline> medians = new HashMap<>();
            byAreaCode.forEach((areaCode, rates) -> {
                double[] sorted = rates.build().sorted().toArray();
                if (sorted.length >= MIN_PEERS) {
                    medians.put(areaCode, new Baseline(median(sorted), sorted.length, true));
                }
            });
            double[] sorted = all.build().sorted().toArray();
            return new Baselines(medians, sorted.length == 0
                    ? Optional.empty()
                    : Optional.of(new Baseline(median(sorted), sorted.length, false)));
        }

        private static double median(double[] sorted) {
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1
                    ? sorted[middle]
                    : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
        }
    }
}
