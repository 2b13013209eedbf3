// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficMinute;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.RequestCounts;

/**
 * Requests for a number, counted on every node as they are answered. A node's counts arrive some seconds late; the last
 * ones of a killed node are lost.
 *
 * <p>Every method throws {@link StoreUnavailableException} if its store cannot be reached.
 */
public interface Traffic {
    /** Oldest first, without minutes that had no request. */
    List<TrafficMinute> minutes(Instant from, Instant to);

    /**
     * Demand in the 60 minutes before {@code at}. The previous clock hour counts in proportion to its overlap with
     * them.
     */
    Map<AreaCode, RequestCounts> lastHourByAreaCode(Instant at);

    /** Demand in the 60 minutes before {@code at}, estimated like {@link #lastHourByAreaCode}. */
    Map<Campaign, RequestCounts> lastHourByCampaign(Instant at);

    ResponseTimePercentiles responseTimes(Instant from, Instant to);
}
