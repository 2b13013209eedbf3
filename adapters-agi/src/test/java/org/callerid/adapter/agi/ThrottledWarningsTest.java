// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.callerid.application.fixture.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThrottledWarningsTest {
    private final AtomicLong now = new AtomicLong();
    private final ThrottledWarnings warnings = new ThrottledWarnings(now::get);

    @RegisterExtension
    private final CapturedLog log = new CapturedLog(ThrottledWarnings.class);

    @Test
    void manyWarningsWithinAMinuteAreOneLineAndAreCountedInTheNext() {
        for (int i = 0; i < 1_000; i++) {
            warnings.warn("a client was sent away");
        }
        assertThat(log.entries()).containsExactly("WARNING a client was sent away");

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        warnings.warn("a client was sent away");
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        warnings.warn("a client was sent away");

        assertThat(log.entries()).containsExactly("WARNING a client was sent away",
                "WARNING a client was sent away (and 999 more since the last such line)",
                "WARNING a client was sent away");
    }
}
