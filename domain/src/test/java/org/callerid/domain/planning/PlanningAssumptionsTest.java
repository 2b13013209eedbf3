// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningAssumptionsTest {
    @Test
    void percentagesAndSecondsAreRead() {
        assertThat(PlanningAssumptions.parse(
                Map.of("target", "0.5", "healthy", "80", "burst", "5", "resting", "12.5", "spacing", "30")))
                .isEqualTo(new PlanningAssumptions(0.005, 80, 5, 0.125, Duration.ofSeconds(30)));
        assertThat(PlanningAssumptions.parse(Map.of())).isEqualTo(PlanningAssumptions.DEFAULT);
        assertThat(PlanningAssumptions.parse(Map.of("target", "1", "resting", "10")))
                .isEqualTo(PlanningAssumptions.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"target, 0", "target, 51", "target, 1%", "target, NaN", "target, 1e1", "target, ''", "healthy, 0",
        "healthy, 1.5", "healthy, 9999999", "healthy, 99999999999", "burst, 0", "burst, 1001", "resting, 91",
        "resting, -1", "spacing, 86401", "spacing, -1", "spacing, x"})
    void whatCannotBeIsNamed(String name, String value) {
        Map<String, String> values = Map.of(name, value);

        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> PlanningAssumptions.parse(values))
                .withMessageStartingWith(name + " must be");
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S", "45, PT45S", "86400, PT24H"})
    void aHoldTimeIsAssumedInSeconds(String text, Duration mean) {
        assertThat(HoldTime.parse(text)).isEqualTo(new HoldTime.Assumed(mean));
    }

    @Test
    void aHoldTimeMayBeObserved() {
        assertThat(HoldTime.parse("observed")).isEqualTo(new HoldTime.Observed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "86401", "", "45s", "-1", "1.5", "9999999"})
    void anyOtherHoldTimeIsRefused(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> HoldTime.parse(text))
                .withMessage("hold must be observed, or the seconds that a call holds its number: 1 to 86400");
    }

    @ParameterizedTest
    @CsvSource({"7d, 168", "1h, 1", "366d, 8784", "8784h, 8784"})
    void demandIsObservedForDaysOrHours(String text, long hours) {
        assertThat(ObservationPeriod.parse(text).length()).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "d", "0d", "367d", "8785h", "7 d", "7w", "99999d", "-1d"})
    void anyOtherPeriodIsRefused(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> ObservationPeriod.parse(text));
    }
}
