// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.callerid.application.port.out.UsageHistory;
import org.callerid.domain.callerid.CallerIdNumber;

/** Uses as told. Every number was used as often as its period's place in the list. */
final class FakeUsageHistory implements UsageHistory {
    CampaignUses campaignUses = new CampaignUses(Optional.empty(), List.of());
    Instant countedFrom = Instant.EPOCH;

    @Override
    public List<Long> uses(CallerIdNumber number, List<Instant> starts) {
        return LongStream.range(0, starts.size()).boxed().toList();
    }

    @Override
    public CampaignUses campaignUses(Instant from, int requests) {
        countedFrom = from;
        return campaignUses;
    }
}
