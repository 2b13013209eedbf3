// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.util.List;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.application.port.in.ShowCoverage.Coverage;
import org.junit.jupiter.api.Test;

class CachedCoverageTest {
    private int readings;
    private long elapsed;
    private final ShowCoverage cached = new CachedCoverage(() -> {
        readings++;
        return new Coverage(NOON, List.of(), List.of(), List.of());
    }, () -> elapsed);

    @Test
    void viewersShareOneReadingForFiveSeconds() {
        cached.show();
        elapsed = Duration.ofMillis(4_999).toNanos();
        cached.show();
        assertThat(readings).isEqualTo(1);

        elapsed = Duration.ofMillis(5_001).toNanos();
        cached.show();
        assertThat(readings).isEqualTo(2);
    }
}
