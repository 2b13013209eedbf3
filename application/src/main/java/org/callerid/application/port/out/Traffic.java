// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callerid.application.model.ResponseTimes;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficMinute;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.Demand;

/**
 * Requests for a number, counted on every node as they are answered. Each node's counts arrive some seconds late; a killed
 * node's last ones are lost.
 *
 * <p>Every method throws {@link StoreUnavailableException} when its store cannot be reached.
 */
public interface Traffic {
    /** Oldest first; minutes without requests are left out. */
    List<TrafficMinute> minutes(Instant from, Instant to);

    /** In the 60 minutes before {@code at}: the part of the clock hour before that still counts is taken in proportion. */
    Map<AreaCode, Demand> lastHourByAreaCode(Instant at);

    /** In the same 60 minutes. */
    Map<Campaign, Demand> lastHourByCampaign(Instant at);

    ResponseTimes responseTimes(Instant from, Instant to);
}
