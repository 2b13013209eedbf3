// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.IndexLostException;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.callerid.CallerId;

/** Proposals from the index in Redis, or from the database while the index cannot be used. */
public final class ResilientRotation implements Rotation {
    private final Rotation index;
    private final GuardedStore redis;
    private final RedisFallback fallback;
    private final IndexMonitor monitor;
    private final IndexUpdateQueue updates;
    private final Rotation database;

    public ResilientRotation(Rotation index, GuardedStore redis, RedisFallback answers, IndexMonitor monitor,
            IndexUpdateQueue updates, Rotation database) {
        this.index = index;
        this.redis = redis;
        this.fallback = answers;
        this.monitor = monitor;
        this.updates = updates;
        this.database = database;
    }

    @Override
    public List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
        return proposedByIndex(wanted, now).orElseGet(() -> database.propose(wanted, now));
    }

    private Optional<List<Proposal>> proposedByIndex(List<ProposalRequest> wanted, Instant now) {
        if (!monitor.isLive()) {
            return Optional.empty();
        }
        try {
            return fallback.callOrEmpty(() -> index.propose(wanted, now), redis);
        } catch (IndexLostException e) {
            monitor.markLost();
            return Optional.empty();
        }
    }

    /** Neither waits for Redis nor fails with it. */
    @Override
    public void update(List<CallerId> rows) {
        database.update(rows);
        updates.add(rows);
    }
}
