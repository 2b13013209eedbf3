// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.IndexLostException;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * Rows that the index must be updated with. No call waits for it. While Redis is unavailable the rows are kept, up to a
 * bound beyond which the index must be rebuilt. Safe for use by several threads.
 */
public final class IndexUpdateQueue {
    private static final int CAPACITY = 100_000;
    private static final int BATCH_SIZE = 500;
    private static final Duration RETRY_INTERVAL = Duration.ofMillis(100);
    /** Collects rows into larger batches, which cost less in all. */
    private static final Duration FLUSH_INTERVAL = Duration.ofMillis(5);

    private final Rotation index;
    private final GuardedStore redis;
    private final Map<CallerIdNumber, CallerId> waiting = new LinkedHashMap<>();
    private boolean overflowed;

    public IndexUpdateQueue(Rotation index, GuardedStore redis) {
        this.index = index;
        this.redis = redis;
    }

    synchronized void add(List<CallerId> rows) {
        if (overflowed) {
            return;
        }
        for (CallerId row : rows) {
            waiting.merge(row.number(), row, IndexUpdateQueue::newer);
        }
        if (waiting.size() > CAPACITY) {
            overflow();
        }
        notifyAll();
    }

    /** Discards all rows; only a rebuilt index contains them. */
    synchronized void overflow() {
        waiting.clear();
        overflowed = true;
    }

    synchronized boolean hasOverflowed() {
        return overflowed;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized void reset() {
        overflowed = false;
    }

    /** Updates the index with the waiting rows until this thread is interrupted. */
    public void run() {
        try {
            while (true) {
                List<CallerId> rows = next();
                if (!flush(rows)) {
                    add(rows);
                    Thread.sleep(RETRY_INTERVAL);
                }
                Thread.sleep(FLUSH_INTERVAL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean flush(List<CallerId> rows) {
        try {
            redis.callWithDefaultTimeout(() -> index.update(rows));
            return true;
        } catch (IndexLostException e) {
            // An index that is being built has the rows already; one that will be built reads them from the database.
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    private synchronized List<CallerId> next() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        List<CallerId> rows = new ArrayList<>();
        Iterator<CallerId> inOrder = waiting.values().iterator();
        while (inOrder.hasNext() && rows.size() < BATCH_SIZE) {
            rows.add(inOrder.next());
            inOrder.remove();
        }
        return rows;
    }

    private static CallerId newer(CallerId one, CallerId other) {
        return one.version() > other.version() ? one : other;
    }
}
