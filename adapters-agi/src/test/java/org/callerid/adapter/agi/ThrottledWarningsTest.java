// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrottledWarningsTest {
    private static final Logger LOG = Logger.getLogger(ThrottledWarnings.class.getName());

    private final AtomicLong now = new AtomicLong();
    private final ThrottledWarnings warnings = new ThrottledWarnings(now::get);
    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void manyWarningsWithinAMinuteAreOneLineAndAreCountedInTheNext() {
        for (int i = 0; i < 1_000; i++) {
            warnings.warn("a client was sent away");
        }
        assertThat(logged).containsExactly("a client was sent away");

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        warnings.warn("a client was sent away");
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        warnings.warn("a client was sent away");

        assertThat(logged).containsExactly("a client was sent away",
                "a client was sent away (and 999 more since the last such line)", "a client was sent away");
    }
}
