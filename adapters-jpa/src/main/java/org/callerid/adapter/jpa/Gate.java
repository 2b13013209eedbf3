// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps everybody from opening a database whose file is being replaced. Who opened it then would throw the new file away, or
 * go on writing to the old one, which is nowhere any more.
 */
final class Gate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /**
     * Opens a connection when nobody replaces the file.
     *
     * @param patience how long to wait for that
     */
    <T> T pass(Duration patience, Opening<T> opening) throws SQLException {
        try {
            if (!lock.readLock().tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new SQLTransientConnectionException("the file of the embedded database is being made smaller");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted", e);
        }
        try {
            return opening.open();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Waits for those who are opening the database, and lets nobody else do so until {@code replacing} is over. */
    void shut(Replacing replacing) throws SQLException {
        lock.writeLock().lock();
        try {
            replacing.replace();
        } finally {
            lock.writeLock().unlock();
        }
    }

    interface Opening<T> {
        T open() throws SQLException;
    }

    interface Replacing {
        void replace() throws SQLException;
    }
}
