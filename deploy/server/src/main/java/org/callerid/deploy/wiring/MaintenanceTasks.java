// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.callerid.application.port.in.PurgeExpiredData;
import org.callerid.application.port.in.RaiseAlerts;
import org.callerid.deploy.resilience.BackgroundTasks;

/** Schedules what is done from time to time. */
final class MaintenanceTasks {
    private static final Logger LOG = Logger.getLogger(MaintenanceTasks.class.getName());

    /** Reading what needs attention counts all numbers. */
    private static final Duration ALERT_INTERVAL = Duration.ofSeconds(30);

    private MaintenanceTasks() {}

    static void schedule(BackgroundTasks tasks, RaiseAlerts alerts) {
        tasks.scheduleWithFixedDelay(ALERT_INTERVAL, ALERT_INTERVAL, alerts::update);
    }

    static void schedule(BackgroundTasks tasks, PurgeExpiredData purge) {
        tasks.scheduleWithFixedDelay(Duration.ofMinutes(2), Duration.ofHours(1),
                () -> LOG.log(Level.INFO, "purged {0} rows that ended long ago", purge.purge()));
    }
}
