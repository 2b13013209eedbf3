// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callerid.application.model.ResponseTimes;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.model.UnreadableRow;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.traffic.AreaCodeCapacity;
import org.callerid.domain.traffic.Demand;

/** How the rotation is doing, at a glance. */
public interface ShowOverview {
    /**
     * May be some seconds old, so that many may look at once.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    Overview show();

    /** Asks no store. */
    Set<StoreState> storeHealth();

    /** What an operator should look after, apart from the stores. Asks no store. */
    Warnings warnings();

    /**
     * @param unreadableRows those met first
     * @param unreadable how many rows cannot be read
     * @param droppedLogEntries of the log of requests, for want of room, since the start
     */
    record Warnings(List<UnreadableRow> unreadableRows, long unreadable, long droppedLogEntries) {}

    /**
     * What an operator watches.
     *
     * @param minutes of the last three hours, oldest first; those without a request are left out
     * @param responseTimes of the last five minutes
     * @param areaCodes closest to running dry first
     * @param campaigns most calls in the last hour first
     */
    record Overview(Instant at, StatusCounts numbers, List<TrafficMinute> minutes, ResponseTimes responseTimes,
            List<AreaCodeCapacity> areaCodes, List<CampaignDemand> campaigns) {}

    record CampaignDemand(Campaign campaign, Demand demand) {}
}
