// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.util.List;
import org.callerid.application.model.TrafficHistory;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.model.TrafficRange;
import org.junit.jupiter.api.Test;

class ShowTrafficUseCaseTest {
    @Test
    void stepsWithoutRequestsAreFilledAndTheCurrentMinuteIsLeftOut() {
        FakeTraffic traffic = new FakeTraffic();
        TrafficMinute first = new TrafficMinute(NOON.minus(Duration.ofMinutes(15)), 1, 2, 3, 4, 5);
        TrafficMinute last = new TrafficMinute(NOON.minusSeconds(60), 6, 0, 0, 0, 0);
        traffic.steps = List.of(first, last);

        TrafficHistory history = new ShowTrafficUseCase(traffic, () -> NOON.plusSeconds(59))
                .show(TrafficRange.FIFTEEN_MINUTES);

        assertThat(history.steps()).hasSize(15).startsWith(first).endsWith(last);
        assertThat(history.steps().get(1)).isEqualTo(TrafficMinute.empty(NOON.minus(Duration.ofMinutes(14))));
        assertThat(history.to()).isEqualTo(NOON);
    }

    @Test
    void everyRangeHasWholeSteps() {
        for (TrafficRange range : TrafficRange.values()) {
            assertThat(range.length().toSeconds() % range.step().toSeconds()).isZero();
            assertThat(range.step().toSeconds() % 60).isZero();
        }
    }
}
