// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import org.callerid.application.port.in.SynchronizeRotationIndex;
import org.callerid.application.port.in.SynchronizeRotationIndex.Outcome;
import org.callerid.application.port.out.StoreUnavailableException;

/** Looks after the index in Redis and knows whether it can be used. */
public final class IndexWatch {
    private static final System.Logger LOG = System.getLogger(IndexWatch.class.getName());

    private final SynchronizeRotationIndex keep;
    private final GuardedStore redis;
    private final Lessons lessons;
    private final AtomicReference<Health> health = new AtomicReference<>(Health.BEING_BUILT);

    /** What operators are told of it. */
    public enum Health {
        LIVE,
        BEING_BUILT,
        REDIS_OUT
    }

    public IndexWatch(SynchronizeRotationIndex keep, GuardedStore redis, Lessons lessons) {
        this.keep = keep;
        this.redis = redis;
        this.lessons = lessons;
    }

    public boolean isLive() {
        return health() == Health.LIVE;
    }

    public Health health() {
        return redis.isOut() ? Health.REDIS_OUT : health.get();
    }

    /** Until the next look finds otherwise. */
    void isLost() {
        health.compareAndSet(Health.LIVE, Health.BEING_BUILT);
    }

    /** To be called again and again, by one thread. May take as long as the index takes to build. */
    public void look() {
        redis.probe();
        if (redis.isOut()) {
            return;
        }
        try {
            if (lessons.areForgotten()) {
                rebuild();
            }
            is(keep.synchronize() == Outcome.UP_TO_DATE ? Health.LIVE : Health.BEING_BUILT);
        } catch (StoreUnavailableException e) {
            LOG.log(Level.DEBUG, "the index is not looked after: {0}", e.getMessage());
            is(Health.BEING_BUILT);
        }
    }

    private void rebuild() {
        // From now on: what calls do while the index is built must be taught as well.
        lessons.startAgain();
        try {
            keep.rebuild();
        } catch (StoreUnavailableException e) {
            lessons.forget();
            throw e;
        }
    }

    private void is(Health seen) {
        Health before = health.getAndSet(seen);
        if (before != seen) {
            LOG.log(Level.INFO, seen == Health.LIVE
                    ? "Redis proposes numbers"
                    : "the database proposes numbers while the index in Redis is built");
        }
    }
}
