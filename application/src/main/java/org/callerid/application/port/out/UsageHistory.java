// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.AreaCode;

/**
 * How often numbers were used, as far back as requests are kept. A use becomes visible some tenths of a second after
 * the request was answered.
 *
 * <p>Every method throws {@link StoreUnavailableException} if its store cannot be reached.
 */
public interface UsageHistory {
    /**
     * The uses in consecutive periods, in the same order. A call that asked again and got the same reservation counts
     * once.
     *
     * @param starts the first instant of each period, oldest first; the last period has no end
     */
    List<Long> uses(CallerIdNumber number, List<Instant> starts);

    /**
     * The uses of each area code's numbers by each campaign, among the latest requests.
     *
     * @param from requests before it do not count
     * @param requests how many requests at most, latest first
     */
    CampaignUses campaignUses(Instant from, int requests);

    /**
     * Uses by campaign and area code.
     *
     * @param since the first request that was counted; empty if there was none
     */
    record CampaignUses(Optional<Instant> since, List<CampaignUse> uses) {}

    /** @param areaCode that of the number, not of the destination */
    record CampaignUse(Campaign campaign, AreaCode areaCode, long uses) {}
}
