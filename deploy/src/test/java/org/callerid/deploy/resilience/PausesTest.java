// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PausesTest {
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
    private final Pauses pauses = new Pauses(nanoTime::get);

    @Test
    void aBusyMachineIsNoPause() {
        passes(Duration.ofSeconds(2));

        assertThat(pauses.isCatchingUp()).isFalse();
    }

    @Test
    void whoeverLooksFirstAfterAPauseSeesIt() {
        passes(Duration.ofSeconds(20));

        assertThat(pauses.isCatchingUp()).isTrue();
    }

    @Test
    void aPauseIsSeenAfterTheTickThatEndsIt() {
        passes(Duration.ofSeconds(20));
        pauses.tick();
        passes(Duration.ofMillis(999));

        assertThat(pauses.isCatchingUp()).isTrue();
    }

    @Test
    void aSecondLaterAllIsAsEver() {
        passes(Duration.ofSeconds(20));
        pauses.tick();
        passes(Duration.ofSeconds(1));

        assertThat(pauses.isCatchingUp()).isFalse();
    }

    private void passes(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
