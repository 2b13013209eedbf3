// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Instant;
import java.util.List;
import org.callerid.adapter.redis.IndexLostException;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.StoreUnavailableException;
import org.callerid.domain.callerid.CallerId;

/** The index in Redis proposes; while it cannot, the database does. */
public final class ResilientRotation implements Rotation {
    private final Rotation index;
    private final Breaker redis;
    private final IndexWatch watch;
    private final Lessons lessons;
    private final Rotation database;

    public ResilientRotation(Rotation index, Breaker redis, IndexWatch watch, Lessons lessons, Rotation database) {
        this.index = index;
        this.redis = redis;
        this.watch = watch;
        this.lessons = lessons;
        this.database = database;
    }

    @Override
    public List<Proposal> propose(List<Wanted> wanted, Instant now) {
        if (watch.isLive()) {
            try {
                return redis.call(() -> index.propose(wanted, now));
            } catch (IndexLostException e) {
                watch.isLost();
            } catch (StoreUnavailableException e) {
                // The breaker has taken note of it.
            }
        }
        return database.propose(wanted, now);
    }

    /** Does not wait for Redis, nor fail with it. */
    @Override
    public void learn(List<CallerId> rows) {
        database.learn(rows);
        lessons.add(rows);
    }
}
