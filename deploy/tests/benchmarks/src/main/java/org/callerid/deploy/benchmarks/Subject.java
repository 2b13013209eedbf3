// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.util.Map;

/**
 * A service with stores and numbers of its own.
 *
 * @param settings those that differ from the benchmarks' own
 */
record Subject(String name, Stores stores, Dataset dataset, Map<String, String> settings) {
    Subject {
        settings = Map.copyOf(settings);
    }

    Subject(String name, Stores stores, Dataset dataset) {
        this(name, stores, dataset, Map.of());
    }
}
