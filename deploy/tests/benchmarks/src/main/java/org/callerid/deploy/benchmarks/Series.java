// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.callerid.deploy.benchmarks.Counters.Kind;

/** All runs of one variant. */
record Series(String variant, List<Measurement> runs) {
    Spread of(ToDoubleFunction<LoadResult> value) {
        return Spread.of(runs.stream().map(Measurement::load).mapToDouble(value));
    }

    /** Empty if a run has no response times. */
    Optional<Spread> latency(ToDoubleFunction<LoadResult.Latency> value) {
        return runs.stream().anyMatch(run -> run.load().latency().isEmpty())
                ? Optional.empty()
                : Optional.of(
                        Spread.of(runs.stream().flatMap(run -> run.load().latency().stream()).mapToDouble(value)));
    }

    long requests() {
        return runs.stream().mapToLong(run -> run.load().requests()).sum();
    }

    long granted() {
        return runs.stream().mapToLong(run -> run.load().granted()).sum();
    }

    long errors() {
        return runs.stream().mapToLong(run -> run.load().errors()).sum();
    }

    Counters counters() {
        return runs.stream().flatMap(run -> run.counters().stream()).reduce(Counters.NONE, Counters::plus);
    }

    double perRequest(Kind kind, String name) {
        return (double) counters().get(kind, name) / requests();
    }
}
