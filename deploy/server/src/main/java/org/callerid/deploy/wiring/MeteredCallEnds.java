// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.util.List;
import org.callerid.application.model.EndedCall;
import org.callerid.application.port.out.CallEnds;
import org.callerid.application.port.out.Metrics;

/** Counts ended calls for monitoring, too. */
record MeteredCallEnds(CallEnds ends, Metrics metrics) implements CallEnds {
    @Override
    public void record(List<EndedCall> ended) {
        ends.record(ended);
        metrics.recordCallEnds(ended);
    }
}
