// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.SynchronizeRotationIndex;
import org.callerid.application.port.in.SynchronizeRotationIndex.Outcome;

/** Keeps the index in Redis up to date and knows whether it can be used. */
public final class IndexMonitor {
    private static final System.Logger LOG = System.getLogger(IndexMonitor.class.getName());

    private final SynchronizeRotationIndex synchronizeIndex;
    private final GuardedStore redis;
    private final IndexUpdateQueue updates;
    private final AtomicReference<Health> health = new AtomicReference<>(Health.BUILDING);

    /** The state of the index as operators see it. */
    public enum Health {
        LIVE,
        BUILDING,
        UNAVAILABLE
    }

    public IndexMonitor(SynchronizeRotationIndex keep, GuardedStore redis, IndexUpdateQueue updates) {
        this.synchronizeIndex = keep;
        this.redis = redis;
        this.updates = updates;
    }

    public boolean isLive() {
        return health() == Health.LIVE;
    }

    public Health health() {
        return redis.isUnavailable() ? Health.UNAVAILABLE : health.get();
    }

    /** Takes the index out of use until the next {@link #check} finds it up to date. */
    void markLost() {
        health.compareAndSet(Health.LIVE, Health.BUILDING);
    }

    /** To be called repeatedly, by one thread. May take as long as building the index. */
    public void check() {
        redis.probe();
        if (redis.isUnavailable()) {
            return;
        }
        try {
            if (updates.hasOverflowed()) {
                rebuild();
            }
            set(synchronizeIndex.synchronize() == Outcome.UP_TO_DATE ? Health.LIVE : Health.BUILDING);
        } catch (StoreUnavailableException e) {
            LOG.log(Level.DEBUG, "the index is not looked after: {0}", e.getMessage());
            set(Health.BUILDING);
        }
    }

    private void rebuild() {
        // From now on: updates that calls make while the index is built must be queued as well.
        updates.reset();
        try {
            synchronizeIndex.rebuild();
        } catch (StoreUnavailableException e) {
            updates.overflow();
            throw e;
        }
    }

    private void set(Health seen) {
        Health before = health.getAndSet(seen);
        if (before != seen) {
            LOG.log(Level.INFO, seen == Health.LIVE
                    ? "Redis proposes numbers"
                    : "the database proposes numbers while the index in Redis is built");
        }
    }
}
