// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.callerid.deploy.settings.ShutdownMBean;
import org.jline.utils.Signals;

/**
 * Ends the process when it is told to (SIGTERM, Ctrl-C), as soon as the application has closed. Payara would take the
 * application away first, and then answer whoever still comes with 503, 404 and 500 of its own. A second signal ends it at
 * once.
 */
final class SignalHandlers {
    /** The application closes within two seconds, unless a store keeps it from that. */
    private static final Duration TIMEOUT = Duration.ofSeconds(4);
    /** As the JVM's own. */
    private static final Map<String, Integer> STATUS = Map.of("TERM", 143, "INT", 130);

    private SignalHandlers() {}

    /** @param last what is done at the very end */
    static void install(Runnable last) {
        // Found now: by then another version may stand where this one was started from.
        Runnable close = ShutdownMBean::now;
        STATUS.forEach((signal, status) -> Signals.register(signal, () -> stop(status, close, last)));
    }

    private static void stop(int status, Runnable close, Runnable last) {
        try {
            CompletableFuture.runAsync(close, task -> new Thread(task, "close").start())
                    .completeOnTimeout(null, TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(failure -> null)
                    .join();
            last.run();
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }
}
