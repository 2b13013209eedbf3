// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.callerid.application.port.out.StoreUnavailableException;
import org.h2.mvstore.MVStoreException;

/** Work on an open database that nobody else may use meanwhile. */
interface Upkeep {
    /** Gives room back to the disk if much of it is wasted. Writers must wait already; readers are made to. */
    void reclaim();

    /** PostgreSQL sees to it itself. */
    static Upkeep none() {
        return () -> {};
    }

    /** Rewrites {@code file} once it wastes more than {@code bytes}. */
    static Upkeep of(EmbeddedFile file, HikariDataSource pool, long bytes) {
        return () -> {
            try {
                if (file.wastesMoreThan(bytes)) {
                    alone(pool.getHikariPoolMXBean(), file);
                }
            } catch (SQLException | MVStoreException e) {
                throw new StoreUnavailableException("the file of the embedded database could not be made smaller", e);
            }
        };
    }

    private static void alone(HikariPoolMXBean connections, EmbeddedFile file) throws SQLException {
        connections.suspendPool();
        try {
            if (allReturned(connections)) {
                file.rewrite();
            }
        } finally {
            connections.softEvictConnections();
            connections.resumePool();
        }
    }

    /** Waits a moment for those who read. If one takes its time the file stays as it is until the next turn. */
    private static boolean allReturned(HikariPoolMXBean connections) {
        Duration pause = Duration.ofMillis(5);
        for (int wait = 0; wait < 200 && connections.getActiveConnections() > 0; wait++) {
            LockSupport.parkNanos(pause.toNanos());
        }
        return connections.getActiveConnections() == 0;
    }
}
