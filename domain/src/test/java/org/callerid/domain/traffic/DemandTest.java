// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemandTest {
    @Test
    void requestsWithoutAnyResultFoundTheServiceUnavailable() {
        assertThat(new RequestCounts(10, new TierCounts(5, 0, 0, 0, 1), 1, 1).unavailable()).isEqualTo(2);
    }

    @Test
    void aPartOfWhatWasAskedIsTheSumOfTheParts() {
        RequestCounts half = new RequestCounts(2, new TierCounts(1, 0, 0, 0, 0), 1, 0).scaledBy(0.5);

        assertThat(half).isEqualTo(new RequestCounts(2, new TierCounts(1, 0, 0, 0, 0), 1, 0));
        assertThat(half.unavailable()).isZero();
    }

    @Test
    void allOfItIsWhatItIs() {
        RequestCounts demand = new RequestCounts(10, new TierCounts(5, 0, 0, 0, 1), 1, 2);

        assertThat(demand.scaledBy(1)).isEqualTo(demand);
    }
}
