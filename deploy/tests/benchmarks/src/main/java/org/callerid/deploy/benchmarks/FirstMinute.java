// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts a service again and again, and measures its first minute. */
final class FirstMinute {
    private static final Load LOAD = WrkLoad.keepAlive(64);

    private final ServiceUnderTest service;
    private final List<Measurement> first10 = new ArrayList<>();
    private final List<Measurement> next20 = new ArrayList<>();
    private final List<Measurement> last30 = new ArrayList<>();
    private final List<Measurement> first30 = new ArrayList<>();
    private final List<Measurement> all = new ArrayList<>();

    FirstMinute(ServiceUnderTest service) {
        this.service = service;
    }

    List<Series> measure(int runs) throws Exception {
        for (int run = 0; run < runs; run++) {
            service.restart();
            Measurement to10 = measure(Duration.ofSeconds(10));
            Measurement to30 = measure(Duration.ofSeconds(20));
            Measurement to60 = measure(Duration.ofSeconds(30));
            first10.add(to10);
            next20.add(to30);
            last30.add(to60);
            first30.add(to10.plus(to30));
            all.add(to10.plus(to30).plus(to60));
            Progress.print("  start " + (run + 1) + " of " + runs + ": "
                    + Numbers.format(0, to10.load().requestsPerSecond()) + " requests/s in the first 10 s, "
                    + Numbers.format(0, all.getLast().load().requestsPerSecond()) + " in 60 s");
        }
        return List.of(new Series("first 10 s", first10), new Series("10 to 30 s", next20),
                new Series("30 to 60 s", last30), new Series("first 30 s", first30), new Series("first 60 s", all));
    }

    private Measurement measure(Duration duration) throws Exception {
        return new Variant("start", service, LOAD).measure(duration);
    }
}
