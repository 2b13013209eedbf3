// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.callerid.CallerId;
import org.redisson.api.RBatch;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;

/**
 * Mirrors active reservations as {@code reservation:<number>} keys, each with its allocation id, for operators who use
 * {@code redis-cli}. No decision depends on them, and lost keys are not restored.
 */
final class ReservationMirror {
    private static final System.Logger LOG = System.getLogger(ReservationMirror.class.getName());

    private final RedisScripts redis;
    private final InstantSource clock;

    ReservationMirror(RedisScripts redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Only logs failures, since no decision depends on the mirror. */
    void update(List<CallerId> rows) {
        // Newly imported numbers have no reservation to show.
        List<CallerId> used = rows.stream().filter(row -> !row.isUnused()).toList();
        if (used.isEmpty()) {
            return;
        }
        try {
            if (redis.isCluster()) {
                sendCommands(used, clock.instant());
            } else {
                runScript(used, clock.instant());
            }
        } catch (RedisException | StoreUnavailableException e) {
            LOG.log(System.Logger.Level.DEBUG, "reservations are not mirrored: {0}", e.getMessage());
        }
    }

    /** One script instead of a command for each row. */
    private void runScript(List<CallerId> rows, Instant now) {
        List<String> arguments = new ArrayList<>();
        for (CallerId row : rows) {
            Optional<AllocationId> holder = holder(row, now);
            arguments.add(holder.map(AllocationId::toString).orElse(""));
            arguments.add(holder.isPresent() ? String.valueOf(ttl(row, now).toMillis()) : "");
        }
        redis.evalWithDefaultTimeout(Script.MIRROR, rows.stream().map(ReservationMirror::key).toList(), arguments);
    }

    private void sendCommands(List<CallerId> rows, Instant now) {
        RBatch commands = redis.batch();
        for (CallerId row : rows) {
            var bucket = commands.getBucket(key(row), StringCodec.INSTANCE);
            Optional<AllocationId> holder = holder(row, now);
            if (holder.isPresent()) {
                var unused = bucket.setAsync(holder.get().toString(), ttl(row, now));
            } else {
                var unused = bucket.deleteAsync();
            }
        }
        var unused = commands.executeAsync();
    }

    private static String key(CallerId row) {
        return "reservation:" + row.number().value();
    }

    private static Optional<AllocationId> holder(CallerId row, Instant now) {
        return ttl(row, now).toMillis() > 0 ? row.reservedBy() : Optional.empty();
    }

    private static Duration ttl(CallerId row, Instant now) {
        return Duration.between(now, row.reservedUntil());
    }
}
