// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.Replication;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.deploy.resilience.BackgroundTasks;
import org.callerid.deploy.resilience.GuardedStore;

/** Knows how the database replicates commits, for {@code /health}, which asks no store. */
final class ReplicationMonitor {
    private static final System.Logger LOG = System.getLogger(ReplicationMonitor.class.getName());
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(2);
    private static final String WARNING = "a promotion can lose reservations that dialers were given:"
            + " make replication synchronous";

    private final Database database;
    private final GuardedStore guard;
    private final boolean hasSeveralHosts;
    private volatile Optional<Replication> latest = Optional.empty();
    private volatile Optional<String> warning = Optional.empty();

    ReplicationMonitor(Database database, GuardedStore guard) {
        this.database = database;
        this.guard = guard;
        this.hasSeveralHosts = database.hostReport().isPresent();
    }

    void start(BackgroundTasks tasks) {
        check();
        tasks.scheduleWithFixedDelay(CHECK_INTERVAL, CHECK_INTERVAL, this::check);
    }

    /** In words for operators. */
    String describe() {
        return latest.map(Replication::description).orElse("unknown while the database does not answer");
    }

    /** Present if a promotion of one of the other hosts can lose what was answered. */
    Optional<String> warning() {
        return warning;
    }

    private void check() {
        latest = read();
        // An outage says nothing about replication.
        latest.ifPresent(replication -> warn(hasSeveralHosts && !replication.isSynchronous()));
    }

    private Optional<Replication> read() {
        if (guard.isUnavailable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(database.replication());
        } catch (StoreUnavailableException e) {
            return Optional.empty();
        }
    }

    private void warn(boolean isAtRisk) {
        if (isAtRisk && warning.isEmpty()) {
            LOG.log(Level.WARNING, "replication is {0}: {1}", describe(), WARNING);
        }
        warning = isAtRisk ? Optional.of(WARNING) : Optional.empty();
    }
}
