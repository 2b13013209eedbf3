// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.util.List;

/**
 * What was measured, and what the services had stored afterwards.
 *
 * @param versions of the programs that ran the services; empty if none was started
 */
record BenchResult(List<Series> series, List<HistoryReport> histories, String versions) {}
