// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemandTest {
    @Test
    void whoWasNeitherGrantedNorLimitedWasRefused() {
        assertThat(new Demand(10, 6, 5, 1).refused()).isEqualTo(3);
    }

    @Test
    void aPartOfWhatWasAskedIsTheSumOfTheParts() {
        Demand half = new Demand(2, 1, 1, 1).scaledBy(0.5);

        assertThat(half).isEqualTo(new Demand(2, 1, 1, 1));
        assertThat(half.refused()).isZero();
    }

    @Test
    void allOfItIsWhatItIs() {
        Demand demand = new Demand(10, 6, 5, 1);

        assertThat(demand.scaledBy(1)).isEqualTo(demand);
    }
}
