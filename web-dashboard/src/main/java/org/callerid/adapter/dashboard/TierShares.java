// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.callerid.domain.rotation.MatchTier;
import org.callerid.domain.traffic.TierCounts;

/** In the operator's words, how the calls that got no number of their own area code were served. */
@Named("tierShares")
@RequestScoped
public class TierShares {
    private final Messages messages;
    private final NumberFormats numbers;

    @Inject
    public TierShares(Messages messages, NumberFormats numbers) {
        this.messages = messages;
        this.numbers = numbers;
    }

    /** The share of each other tier in all numbers allocated; empty if there was none. */
    public String others(TierCounts counts) {
        return Arrays.stream(MatchTier.values())
                .filter(tier -> tier != MatchTier.AREA && counts.of(tier) > 0)
                .map(tier -> messages.of("tier." + tier,
                        numbers.percent((double) counts.of(tier) / counts.total())))
                .collect(Collectors.joining(", "));
    }
}
