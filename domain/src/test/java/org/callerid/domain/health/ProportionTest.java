// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /** Checked against the formula in Newcombe (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718",
        "20, 20, 0.8389, 1.0000"})
    void theIntervalIsWilsons(long part, long whole, double lower, double upper) {
        Proportion proportion = new Proportion(part, whole);

        assertThat(proportion.lowerBound()).isCloseTo(lower, within(0.00005));
        assertThat(proportion.upperBound()).isCloseTo(upper, within(0.00005));
    }

    @Test
    void theIntervalContainsTheRate() {
        for (int whole = 1; whole <= 1_000; whole++) {
            Proportion none = new Proportion(0, whole);
            Proportion all = new Proportion(whole, whole);

            assertThat(none.lowerBound()).isEqualTo(none.rate());
            assertThat(all.upperBound()).isEqualTo(all.rate());
        }
    }

    @Test
    void ofNothingEverythingIsPossible() {
        Proportion nothing = new Proportion(0, 0);

        assertThat(nothing.rate()).isZero();
        assertThat(nothing.lowerBound()).isZero();
        assertThat(nothing.upperBound()).isEqualTo(1);
    }

    @Test
    void aPartIsNotMoreThanTheWhole() {
        assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
