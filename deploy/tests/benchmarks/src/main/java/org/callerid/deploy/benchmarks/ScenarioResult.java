// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

/** What a scenario measured. */
record ScenarioResult(Scenario scenario, BenchResult result) {
    boolean isClean() {
        return result.histories().stream().allMatch(HistoryReport::isClean);
    }
}
