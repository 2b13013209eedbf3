// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.ShowAgents;
import org.callerid.application.port.in.ShowAgents.Agents;
import org.junit.jupiter.api.Test;

class CachedAgentsTest {
    private int readings;
    private long elapsed;
    private final ShowAgents cached = new CachedAgents(() -> {
        readings++;
        return new Agents(NOON, Optional.empty(), List.of(), 0);
    }, () -> elapsed);

    @Test
    void viewersShareOneReadingForTwoSeconds() {
        cached.show();
        elapsed = Duration.ofMillis(1_999).toNanos();
        cached.show();
        assertThat(readings).isEqualTo(1);

        elapsed = Duration.ofMillis(2_001).toNanos();
        cached.show();
        assertThat(readings).isEqualTo(2);
    }
}
