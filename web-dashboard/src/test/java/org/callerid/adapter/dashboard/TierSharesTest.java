// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.callerid.domain.traffic.TierCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TierSharesTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final TierShares shares = new TierShares(new Messages(), new NumberFormats());

    @Test
    void theSharesOfOtherTiersAreOfAllNumbersAllocated() {
        assertThat(shares.others(new TierCounts(70, 20, 0, 0, 10))).isEqualTo("overlay 20%, other 10%");
        assertThat(shares.others(new TierCounts(1, 0, 2, 1, 0))).isEqualTo("same state 50%, nearest 25%");
    }

    @Test
    void nothingIsSaidOfCallsThatGotTheirOwnAreaCode() {
        assertThat(shares.others(new TierCounts(5, 0, 0, 0, 0))).isEmpty();
        assertThat(shares.others(TierCounts.NONE)).isEmpty();
    }
}
