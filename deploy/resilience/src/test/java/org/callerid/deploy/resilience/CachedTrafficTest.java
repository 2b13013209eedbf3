// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficHistory;
import org.callerid.application.model.TrafficRange;
import org.callerid.application.port.in.ShowTraffic;
import org.junit.jupiter.api.Test;

class CachedTrafficTest {
    private final List<TrafficRange> readings = new ArrayList<>();
    private boolean isOut;
    private long elapsed;
    private final ShowTraffic cached = new CachedTraffic(range -> {
        if (isOut) {
            throw new StoreUnavailableException("out");
        }
        readings.add(range);
        return new TrafficHistory(range, NOON, NOON, List.of());
    }, () -> elapsed);

    @Test
    void viewersOfOneRangeShareOneReadingForFiveSeconds() {
        cached.show(TrafficRange.DAY);
        elapsed = Duration.ofMillis(4_999).toNanos();
        cached.show(TrafficRange.DAY);
        cached.show(TrafficRange.WEEK);
        assertThat(readings).containsExactly(TrafficRange.DAY, TrafficRange.WEEK);

        elapsed = Duration.ofMillis(5_001).toNanos();
        cached.show(TrafficRange.DAY);
        assertThat(readings).containsExactly(TrafficRange.DAY, TrafficRange.WEEK, TrafficRange.DAY);
    }

    @Test
    void anOutageIsNotRemembered() {
        isOut = true;
        assertThatThrownBy(() -> cached.show(TrafficRange.DAY)).isInstanceOf(StoreUnavailableException.class);

        isOut = false;
        assertThat(cached.show(TrafficRange.DAY).range()).isEqualTo(TrafficRange.DAY);
    }
}
