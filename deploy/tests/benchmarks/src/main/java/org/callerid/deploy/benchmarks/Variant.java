// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.time.Duration;
import java.util.Optional;

/**
 * One of the things that a scenario compares.
 *
 * @param warmUp the load until the rate is steady
 */
record Variant(String name, Target target, Load load, Load warmUp) {
    Variant(String name, Target target, Load load) {
        this(name, target, load, load);
    }

    /** The same for a report about several targets. */
    Variant named(String targetName) {
        return new Variant(targetName + ", " + name, target, load, warmUp);
    }

    LoadResult run(Load chosen, Duration duration) throws Exception {
        LoadResult result = chosen.run(target, duration);
        target.record(result, chosen);
        return result;
    }

    Measurement measure(Duration duration) throws Exception {
        Counters before = target.counters();
        LoadResult result = run(load, duration);
        return new Measurement(result, Optional.of(target.counters().since(before)));
    }
}
