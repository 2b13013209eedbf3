// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.time.Duration;

/** Sends load until two windows in a row have about the same rate. */
record WarmUp(Duration longest) {
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final double STEADY = 0.03;

    void run(Variant variant) throws Exception {
        reachSteadyRate(variant);
        if (!variant.warmUp().equals(variant.load())) {
            // Its own client is to be warm, too.
            variant.run(variant.load(), WINDOW);
        }
    }

    private void reachSteadyRate(Variant variant) throws Exception {
        double last = 0;
        for (long left = longest.dividedBy(WINDOW); left > 0; left--) {
            double rate = variant.run(variant.warmUp(), WINDOW).requestsPerSecond();
            if (Math.abs(rate - last) < STEADY * last) {
                return;
            }
            last = rate;
        }
        Progress.print("  " + variant.name() + ": not steady after " + longest.toSeconds() + " s");
    }
}
