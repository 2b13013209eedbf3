// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures variants, interleaved: each once, then each again, beginning with another one.
 *
 * @param runs of each variant
 * @param duration of a run
 */
record Runner(int runs, Duration duration, WarmUp warmUp) {
    private static final int PAUSE_SECONDS = 2;

    List<Series> measure(List<Variant> variants) throws Exception {
        for (Variant variant : variants) {
            Progress.print("  " + variant.name() + ": warming up");
            warmUp.run(variant);
        }
        List<List<Measurement>> measured = new ArrayList<>();
        variants.forEach(variant -> measured.add(new ArrayList<>()));
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < variants.size(); i++) {
                int next = (run + i) % variants.size();
                measured.get(next).add(measure(variants.get(next), run));
            }
        }
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            series.add(new Series(variants.get(i).name(), List.copyOf(measured.get(i))));
        }
        return series;
    }

    private Measurement measure(Variant variant, int run) throws Exception {
        // For what the last run left behind, such as writes of the database.
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        Measurement measurement = variant.measure(duration);
        Progress.print("  " + variant.name() + ", run " + (run + 1) + " of " + runs + ": "
                + Numbers.format(0, measurement.load().requestsPerSecond()) + " requests/s");
        return measurement;
    }
}
