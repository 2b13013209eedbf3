// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.RequestLog;

/**
 * Writes {@code api_logs} asynchronously in batches, and the traffic counters every few seconds. A killed process loses
 * at most the entries of the last {@link #FLUSH_INTERVAL}. While the database is unavailable, entries are queued; if
 * the queue is full, they are dropped and counted. Thread-safe.
 */
public final class JpaRequestLog implements RequestLog, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(JpaRequestLog.class.getName());
    private static final int QUEUE_CAPACITY = 20_000;
    private static final int MAX_BATCH_SIZE = 1_000;
    /** Collects entries into batches, so that logging costs the calls' own transactions as little as possible. */
    private static final Duration FLUSH_INTERVAL = Duration.ofMillis(250);
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    private static final Duration COUNTER_INTERVAL = Duration.ofSeconds(5);

    private final Database database;
    private final TrafficCounter traffic = new TrafficCounter();
    private long trafficDueAt = System.nanoTime();
    private final BlockingQueue<RequestLogEntry> queue = new ArrayBlockingQueue<>(QUEUE_CAPACITY);
    private final AtomicLong dropped = new AtomicLong();
    private final BackgroundThread writer;

    public JpaRequestLog(Database database) {
        this.database = database;
        this.writer = new BackgroundThread("request-log", CLOSE_TIMEOUT, this::writeUntilClosed);
    }

    @Override
    public void append(RequestLogEntry entry) {
        if (!queue.offer(entry)) {
            dropped.incrementAndGet();
        }
    }

    @Override
    public long dropped() {
        return dropped.get();
    }

    /**
     * Writes the queued entries, as long as the database accepts them, and waits at most {@link #CLOSE_TIMEOUT} for it.
     */
    @Override
    public void close() {
        writer.close();
    }

    private void writeUntilClosed(BackgroundThread thread) {
        List<RequestLogEntry> batch = new ArrayList<>();
        while (!thread.isClosing() || !batch.isEmpty() || !queue.isEmpty()) {
            int known = batch.size();
            queue.drainTo(batch, MAX_BATCH_SIZE - known);
            traffic.count(batch.subList(known, batch.size()));
            if (isTrafficDue()) {
                writeTraffic();
            }
            if (batch.isEmpty()) {
                thread.pause(FLUSH_INTERVAL);
            } else if (written(batch)) {
                boolean more = batch.size() == MAX_BATCH_SIZE;
                batch.clear();
                if (!more) {
                    thread.pause(FLUSH_INTERVAL);
                }
            } else if (thread.isClosing()) {
                return;
            } else {
                thread.pause(RETRY_INTERVAL);
            }
        }
        writeTraffic();
    }

    private boolean written(List<RequestLogEntry> batch) {
        try {
            database.inTransaction(em -> RequestLogWriter.write(batch, em));
            return true;
        } catch (StoreUnavailableException e) {
            LOG.log(System.Logger.Level.WARNING, "request log: {0} entries wait for the database, {1} dropped so far",
                    batch.size() + queue.size(), dropped.get());
            return false;
        }
    }

    private boolean isTrafficDue() {
        return System.nanoTime() - trafficDueAt >= 0;
    }

    private void writeTraffic() {
        trafficDueAt = System.nanoTime() + COUNTER_INTERVAL.toNanos();
        try {
            database.inTransaction(em -> {
                traffic.write(em);
                return traffic;
            });
            traffic.markWritten();
        } catch (StoreUnavailableException e) {
            LOG.log(System.Logger.Level.DEBUG, "counts of requests wait for the database", e);
        }
    }
}
