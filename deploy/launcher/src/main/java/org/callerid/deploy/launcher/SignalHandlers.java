// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.callerid.deploy.settings.ShutdownMBean;
import org.jline.utils.Signals;

/**
 * Ends the process on SIGTERM and SIGINT (Ctrl-C), as soon as the application has shut down. Payara would undeploy the
 * application first and then answer further requests with 503, 404 and 500 of its own. A second signal ends the process
 * at once.
 */
final class SignalHandlers {
    /** The application shuts down within two seconds, unless a store prevents that. */
    private static final Duration TIMEOUT = Duration.ofSeconds(4);
    /** Exit statuses, the same as the JVM's own. */
    private static final Map<String, Integer> STATUS = Map.of("TERM", 143, "INT", 130);

    private SignalHandlers() {}

    /**
     * Installs the handlers.
     *
     * @param last runs at the very end, after the application has shut down or the timeout has passed
     */
    static void install(Runnable last) {
        // Resolved now: at shutdown another version may be installed in the place of this one.
        Runnable close = ShutdownMBean::invoke;
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
