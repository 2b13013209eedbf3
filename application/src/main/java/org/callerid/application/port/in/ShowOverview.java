// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.model.UnreadableRow;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.traffic.RequestCounts;

/** Shows the state of the rotation at a glance. */
public interface ShowOverview {
    /**
     * May be a few seconds old, because all viewers share one result.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    Overview show();

    /** Does not contact any store. */
    Set<StoreState> storeHealth();

    /** Conditions that need an operator's attention, apart from the stores. Does not contact any store. */
    Warnings warnings();

    /**
     * Conditions that need an operator's attention.
     *
     * @param unreadableRows the first unreadable rows that were found
     * @param unreadable how many rows cannot be read
     * @param droppedLogEntries request log entries dropped since startup because the queue was full
     */
    record Warnings(List<UnreadableRow> unreadableRows, long unreadable, long droppedLogEntries) {}

    /**
     * The state of the rotation at one instant.
     *
     * @param minutes the last three hours, oldest first, without minutes that had no request
     * @param responseTimes of the last five minutes
     * @param areaCodes those that have a number or were asked for in the last hour, most critical first
     * @param campaigns most requests in the last hour first
     * @param agents named agents, most requests in the last hour first
     */
    record Overview(Instant at, StatusCounts numbers, List<TrafficMinute> minutes,
            ResponseTimePercentiles responseTimes, List<AreaCodeCoverage> areaCodes,
            List<CampaignDemand> campaigns, List<AgentDemand> agents) {}

    record CampaignDemand(Campaign campaign, RequestCounts demand) {}

    record AgentDemand(Agent agent, RequestCounts demand) {}
}
