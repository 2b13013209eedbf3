// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Duration;

/** Runs tasks later, each once. */
@FunctionalInterface
public interface Scheduler {
    void schedule(Duration delay, Runnable task);
}
