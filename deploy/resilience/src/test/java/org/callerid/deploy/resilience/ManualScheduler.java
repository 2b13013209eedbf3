// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Keeps tasks until a test runs them, so that no test waits for a delay. */
final class ManualScheduler implements Scheduler {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Duration> delays = new ArrayList<>();

    @Override
    public void schedule(Duration delay, Runnable task) {
        tasks.add(task);
        delays.add(delay);
    }

    /** Runs the tasks that are scheduled now, not those that they schedule. */
    void runScheduled() {
        List<Runnable> due = List.copyOf(tasks);
        tasks.clear();
        due.forEach(Runnable::run);
    }

    /** The delays of all tasks so far, in the order in which they were scheduled. */
    List<Duration> delays() {
        return List.copyOf(delays);
    }
}
