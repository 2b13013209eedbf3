// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.adapter.redis.IndexLostException;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.callerid.CallerId;

/** The index in Redis proposes; while it cannot, the database does. */
public final class ResilientRotation implements Rotation {
    private final Rotation index;
    private final GuardedStore redis;
    private final RedisAnswers answers;
    private final IndexWatch watch;
    private final Lessons lessons;
    private final Rotation database;

    public ResilientRotation(Rotation index, GuardedStore redis, RedisAnswers answers, IndexWatch watch,
            Lessons lessons, Rotation database) {
        this.index = index;
        this.redis = redis;
        this.answers = answers;
        this.watch = watch;
        this.lessons = lessons;
        this.database = database;
    }

    @Override
    public List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
        return proposedByIndex(wanted, now).orElseGet(() -> database.propose(wanted, now));
    }

    private Optional<List<Proposal>> proposedByIndex(List<ProposalRequest> wanted, Instant now) {
        if (!watch.isLive()) {
            return Optional.empty();
        }
        try {
            return answers.to(() -> index.propose(wanted, now), redis);
        } catch (IndexLostException e) {
            watch.isLost();
            return Optional.empty();
        }
    }

    /** Does not wait for Redis, nor fail with it. */
    @Override
    public void update(List<CallerId> rows) {
        database.update(rows);
        lessons.add(rows);
    }
}
