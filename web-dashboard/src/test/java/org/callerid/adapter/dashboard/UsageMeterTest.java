// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageMeterTest {
    @ParameterizedTest
    @CsvSource({"0, 10, normal", "7, 10, normal", "8, 10, high", "9, 10, high", "10, 10, full", "11, 10, full",
        "0, 1, normal", "1, 1, full"})
    void theColourTellsHowMuchIsLeft(int uses, int limit, String level) {
        assertThat(new UsageMeter(uses, limit).level()).isEqualTo(level);
    }
}
