// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Duration;

/** What half, 95 and 99 of 100 requests stayed within; all zero if there were none. */
public record ResponseTimes(Duration median, Duration p95, Duration p99) {
    public static final ResponseTimes NONE = new ResponseTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
