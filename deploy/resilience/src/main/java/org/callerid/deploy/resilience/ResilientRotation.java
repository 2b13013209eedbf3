// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.callerid.application.port.out.IndexLostException;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/** Proposals from the index in Redis, or from the database while the index cannot be used. */
public final class ResilientRotation implements LeasingRotation {
    private final LeasingRotation index;
    private final GuardedStore redis;
    private final RedisFallback fallback;
    private final IndexMonitor monitor;
    private final IndexUpdateQueue updates;
    private final LeasingRotation database;

    public ResilientRotation(LeasingRotation index, GuardedStore redis, RedisFallback answers, IndexMonitor monitor,
            IndexUpdateQueue updates, LeasingRotation database) {
        this.index = index;
        this.redis = redis;
        this.fallback = answers;
        this.monitor = monitor;
        this.updates = updates;
        this.database = database;
    }

    @Override
    public List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
        return fromIndex(() -> index.propose(wanted, now)).orElseGet(() -> database.propose(wanted, now));
    }

    @Override
    public List<List<CallerIdNumber>> lease(List<LeaseRequest> requests, Instant now) {
        return fromIndex(() -> index.lease(requests, now)).orElseGet(() -> database.lease(requests, now));
    }

    /** A lease that Redis does not hear of ends by itself. */
    @Override
    public void endLeases(List<CallerIdNumber> numbers) {
        database.endLeases(numbers);
        Optional<Boolean> unused = fromIndex(() -> {
            index.endLeases(numbers);
            return true;
        });
    }

    /** Empty if the index cannot answer. */
    private <T> Optional<T> fromIndex(Supplier<T> call) {
        if (!monitor.isLive()) {
            return Optional.empty();
        }
        try {
            return fallback.callOrEmpty(call, redis);
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
