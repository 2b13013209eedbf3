// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.traffic.AreaCodeShare;
import org.callerid.domain.traffic.RequestCounts;

/** Shows what a campaign asks for and which numbers it uses. */
public interface ShowCampaign {
    /**
     * Some seconds old at most, because all viewers share one result. A campaign that never called has no requests.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    CampaignDetails show(Campaign campaign);

    /**
     * A campaign at one instant.
     *
     * @param lastHour requests within the last 60 minutes
     * @param hours the last 24 clock hours, oldest first and without gaps
     * @param areaCodes those whose numbers it used, most used first
     * @param usesSince the start of the time in which the uses of area codes were counted, at most the last 60 minutes;
     *        empty if there were none
     */
    record CampaignDetails(Instant at, RequestCounts lastHour, List<HourOfRequests> hours,
            List<AreaCodeShare> areaCodes, Optional<Instant> usesSince) {}

    /** @param startsAt start of the hour */
    record HourOfRequests(Instant startsAt, RequestCounts requests) {}
}
