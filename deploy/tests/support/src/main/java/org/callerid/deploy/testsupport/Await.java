// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for asynchronous effects of a server. */
public final class Await {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofMillis(10);

    private Await() {}

    /** Polls the condition; an exception counts as false. */
    public static void until(String what, Callable<Boolean> condition) {
        await(what).atMost(TIMEOUT).pollInterval(INTERVAL).pollInSameThread().ignoreExceptions().until(condition);
    }
}
