// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficHistory;
import org.callerid.application.model.TrafficRange;

/** Shows the requests for numbers over time. */
public interface ShowTraffic {
    /**
     * May be a few seconds old, because all viewers share one result.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    TrafficHistory show(TrafficRange range);
}
