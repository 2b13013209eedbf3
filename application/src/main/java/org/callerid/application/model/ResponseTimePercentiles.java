// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Duration;

/** The 50th, 95th and 99th percentiles of response times; all zero if there were no requests. */
public record ResponseTimePercentiles(Duration median, Duration p95, Duration p99) {
    public static final ResponseTimePercentiles NONE = new ResponseTimePercentiles(Duration.ZERO, Duration.ZERO,
            Duration.ZERO);
}
