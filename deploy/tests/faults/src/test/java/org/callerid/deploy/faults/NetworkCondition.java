// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.time.Duration;

/** How a network currently treats traffic. */
record NetworkCondition(Kind kind, Duration requestsWait, Duration repliesWait) {
    static final NetworkCondition FINE = new NetworkCondition(Kind.PASS, Duration.ZERO, Duration.ZERO);

    enum Kind {
        PASS,
        DROP,
        CUT
    }
}
