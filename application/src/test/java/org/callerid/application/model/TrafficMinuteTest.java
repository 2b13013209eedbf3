// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrafficMinuteTest {
    @Test
    void eachOutcomeCountsOnce() {
        TrafficMinute minute = Stream.of(RequestOutcome.values())
                .reduce(TrafficMinute.empty(NOON), TrafficMinute::plus, (one, other) -> one);

        assertThat(minute).isEqualTo(new TrafficMinute(NOON, 1, 2, 1, 2, 4));
    }

    @Test
    void aCallThatGotNoNumberWasUnavailableWhateverTheReason() {
        TrafficMinute minute = TrafficMinute.empty(NOON)
                .plus(RequestOutcome.NONE_AVAILABLE)
                .plus(RequestOutcome.UNAVAILABLE)
                .plus(RequestOutcome.FAILED);

        assertThat(minute).isEqualTo(new TrafficMinute(NOON, 0, 0, 1, 2, 0));
    }

    @Test
    void theSumOfMinutesStartsWhereItIsTold() {
        TrafficMinute minute = new TrafficMinute(NOON.plusSeconds(60), 1, 2, 3, 4, 5);

        assertThat(TrafficMinute.sum(NOON, List.of(minute, minute))).isEqualTo(new TrafficMinute(NOON, 2, 4, 6, 8, 10));
    }
}
