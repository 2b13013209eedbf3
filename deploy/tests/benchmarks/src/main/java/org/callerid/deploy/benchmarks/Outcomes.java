// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/** Counts and times the requests of one run. */
final class Outcomes {
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final double MEDIAN = 50;
    private static final double HIGH = 99;
    private static final double MICROS_OF_A_MILLI = 1e3;

    private final LongAdder granted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final ConcurrentHistogram micros = new ConcurrentHistogram(SIGNIFICANT_DIGITS);
    private final long begin = System.nanoTime();

    /** Places one request. An {@link IOException} is counted, and the run goes on. */
    void place(Request request) throws InterruptedException {
        long sent = System.nanoTime();
        try {
            (request.isGranted() ? granted : refused).increment();
            micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - sent));
        } catch (IOException e) {
            errors.increment();
        }
    }

    /** All of it; for the rate, the run ends now. */
    LoadResult result() {
        return new LoadResult(granted.sum(), refused.sum(), errors.sum(), Duration.ofNanos(System.nanoTime() - begin),
                Optional.of(new LoadResult.Latency(micros.getValueAtPercentile(MEDIAN) / MICROS_OF_A_MILLI,
                        micros.getValueAtPercentile(HIGH) / MICROS_OF_A_MILLI)));
    }

    /** A request that is answered. */
    @FunctionalInterface
    interface Request {
        /** Whether the response has a number. */
        boolean isGranted() throws IOException, InterruptedException;
    }
}
