// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProcessPauseDetectorTest {
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
    private final ProcessPauseDetector pauseDetector = new ProcessPauseDetector(nanoTime::get);

    @Test
    void aBusyMachineIsNoPause() {
        passes(Duration.ofSeconds(2));

        assertThat(pauseDetector.isRecovering()).isFalse();
    }

    @Test
    void whoeverLooksFirstAfterAPauseSeesIt() {
        passes(Duration.ofSeconds(20));

        assertThat(pauseDetector.isRecovering()).isTrue();
    }

    @Test
    void aPauseIsSeenAfterTheTickThatEndsIt() {
        passes(Duration.ofSeconds(20));
        pauseDetector.tick();
        passes(Duration.ofMillis(999));

        assertThat(pauseDetector.isRecovering()).isTrue();
    }

    @Test
    void aSecondLaterAllIsAsEver() {
        passes(Duration.ofSeconds(20));
        pauseDetector.tick();
        passes(Duration.ofSeconds(1));

        assertThat(pauseDetector.isRecovering()).isFalse();
    }

    private void passes(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
