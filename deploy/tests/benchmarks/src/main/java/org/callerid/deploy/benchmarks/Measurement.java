// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.util.Optional;

/**
 * One run.
 *
 * @param counters what the target used during it; empty if not known
 */
record Measurement(LoadResult load, Optional<Counters> counters) {
    Measurement plus(Measurement later) {
        return new Measurement(load.plus(later.load),
                counters.flatMap(mine -> later.counters.map(mine::plus)));
    }
}
