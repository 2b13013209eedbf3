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
    void figuresRoundedEachByItselfRefuseNobodyTwice() {
        assertThat(new Demand(10, 10, 5, 1).refused()).isZero();
    }
}
