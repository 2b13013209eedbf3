// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callerid.application.model.EndedCall;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.CallEnds;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.usage.UsageCalendar;

/**
 * Counts ended calls by number and day, and writes the counts every few seconds. A killed process loses at most the
 * counts of the last {@link #FLUSH_INTERVAL}, never an end itself. While the database is unavailable no call's end is
 * recorded, so nothing piles up. Thread-safe.
 */
public final class JpaCallEnds implements CallEnds, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(JpaCallEnds.class.getName());
    private static final Duration FLUSH_INTERVAL = Duration.ofSeconds(5);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);
    private static final int MAX_BATCH_SIZE = 2_000;

    private final Database database;
    private final UsageCalendar calendar;
    private final UUID node = UUID.randomUUID();
    private Map<Key, OutcomeCounts> counts = new HashMap<>();
    /** Taken from the counts, and not known to be written; only the writer uses it. */
    private final Deque<List<NumberDays.Counts>> batches = new ArrayDeque<>();
    private long lastBatch;
    private final BackgroundThread writer;

    public JpaCallEnds(Database database, UsageCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
        this.writer = new BackgroundThread("call-ends", CLOSE_TIMEOUT, this::writeUntilClosed);
    }

    @Override
    public synchronized void record(List<EndedCall> ended) {
        ended.forEach(call -> counts.merge(new Key(calendar.dateOf(call.end().at()), call.number()),
                OutcomeCounts.of(call.end()), OutcomeCounts::plus));
    }

    /** Writes what was counted, if the database accepts it, and waits at most {@link #CLOSE_TIMEOUT} for it. */
    @Override
    public void close() {
        writer.close();
    }

    private void writeUntilClosed(BackgroundThread thread) {
        boolean last;
        do {
            thread.pause(FLUSH_INTERVAL);
            last = thread.isClosing();
            takeBatches();
            write();
        } while (!last);
    }

    private synchronized void takeBatches() {
        List<NumberDays.Counts> rows = new ArrayList<>(counts.size());
        counts.forEach((key, count) -> rows.add(new NumberDays.Counts(key.day(), key.number(), count)));
        counts = new HashMap<>();
        for (int from = 0; from < rows.size(); from += MAX_BATCH_SIZE) {
            batches.add(rows.subList(from, Math.min(rows.size(), from + MAX_BATCH_SIZE)));
        }
    }

    /** A batch stays the same until it is written, because its commit may have succeeded without an answer. */
    private void write() {
        try {
            for (List<NumberDays.Counts> batch = batches.peek(); batch != null; batch = batches.peek()) {
                write(batch, lastBatch + 1);
                lastBatch++;
                batches.remove();
            }
        } catch (StoreUnavailableException e) {
            LOG.log(System.Logger.Level.DEBUG, "counts of calls wait for the database", e);
        }
    }

    private void write(List<NumberDays.Counts> batch, long number) {
        database.inTransaction(em -> {
            NumberDays.add(batch, node, number, em);
            return batch;
        });
    }

    private record Key(LocalDate day, CallerIdNumber number) {}
}
