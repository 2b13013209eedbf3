// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Keeps the file of an embedded database from growing without bound. With WRITE_DELAY=0 H2 reclaims nothing while it is
 * open; a checkpoint does, a few megabytes at a time, once half of what the file holds is dead.
 */
final class FileUpkeep implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FileUpkeep.class.getName());
    private static final Duration INTERVAL = Duration.ofMillis(250);

    private final DataSource dataSource;
    private final Writers writers;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    FileUpkeep(DataSource dataSource, Writers writers) {
        this.dataSource = dataSource;
        this.writers = writers;
        this.thread = Thread.ofPlatform().name("file-upkeep").daemon().start(this::tidyUntilClosed);
    }

    /** Waits for a checkpoint in progress; the thread is never interrupted, since that could harm the file. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tidyUntilClosed() {
        try {
            while (!closing.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                writers.write(this::checkpoint);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the upkeep", e);
        }
    }

    private boolean checkpoint() {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            return statement.execute("checkpoint");
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "the embedded database could not be tidied: {0}", e.getMessage());
            return false;
        }
    }
}
