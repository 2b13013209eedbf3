// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callerid.application.port.out.Inventory.StatusCounts;
import org.callerid.application.port.out.StoreHealth.State;
import org.callerid.application.port.out.Traffic.Minute;
import org.callerid.application.port.out.Traffic.ResponseTimes;
import org.callerid.application.port.out.UnreadableRows.UnreadableRow;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.traffic.AreaCodeCapacity;
import org.callerid.domain.traffic.Demand;

/** How the rotation is doing, at a glance. */
public interface ShowOverview {
    /**
     * May be some seconds old, so that many may look at once.
     *
     * @throws org.callerid.application.port.out.StoreUnavailableException if the database cannot be reached
     */
    Overview show();

    /** Asks no store. */
    Set<State> storeHealth();

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
    record Overview(Instant at, StatusCounts numbers, List<Minute> minutes, ResponseTimes responseTimes,
            List<AreaCodeCapacity> areaCodes, List<CampaignDemand> campaigns) {}

    record CampaignDemand(Campaign campaign, Demand demand) {}
}
