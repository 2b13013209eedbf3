// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficMinute;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.traffic.RecentDemand;
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
     * The sums of the minutes of each step, oldest first, without steps that had no request.
     *
     * @param from start of the first step
     * @param step a whole number of minutes
     */
    List<TrafficMinute> steps(Instant from, Instant to, Duration step);

    /**
     * Demand in the 60 minutes before {@code at}. The previous clock hour counts in proportion to its overlap with
     * them.
     */
    Map<AreaCode, RequestCounts> lastHourByAreaCode(Instant at);

    /** Demand in the clock hours (of UTC) that contain an instant from {@code from} to {@code to}. */
    Map<AreaCode, RequestCounts> byAreaCode(Instant from, Instant to);

    /** Demand in the 60 minutes before {@code at}, estimated like {@link #lastHourByAreaCode}. */
    Map<Campaign, RequestCounts> lastHourByCampaign(Instant at);

    /** Demand of a campaign in the clock hours (of UTC) that contain an instant from {@code from} to {@code to}. */
    Map<Instant, RequestCounts> hoursOfCampaign(Campaign campaign, Instant from, Instant to);

    /** Requests in the 60 minutes before {@code at}, estimated like {@link #lastHourByAreaCode}; only named agents. */
    Map<Agent, RequestCounts> lastHourByAgent(Instant at);

    /**
     * Demand in the last minutes before {@code at}, of area codes that were asked for or whose numbers were used. If
     * there was no request at all before, the periods begin with the first one.
     */
    Map<AreaCode, RecentDemand> recentByAreaCode(Instant at);

    /**
     * The most requests that each area code had in one clock hour, and in one day, from the first of the days on.
     *
     * @param dayStarts when each day begins, earliest first; each ends where the next begins, and the last has no end
     */
    List<AreaCodeDemand> peakDemand(List<Instant> dayStarts);

    ResponseTimePercentiles responseTimes(Instant from, Instant to);
}
