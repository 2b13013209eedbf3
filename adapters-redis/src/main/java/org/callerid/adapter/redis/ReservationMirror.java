// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
            send(used);
        } catch (RedisException e) {
            LOG.log(System.Logger.Level.DEBUG, "reservations are not mirrored: {0}", e.getMessage());
        }
    }

    private void send(List<CallerId> rows) {
        Instant now = clock.instant();
        RBatch commands = redis.batch();
        for (CallerId row : rows) {
            var bucket = commands.getBucket("reservation:" + row.number().value(), StringCodec.INSTANCE);
            if (row.reservedBy().isPresent() && now.isBefore(row.reservedUntil())) {
                var unused = bucket.setAsync(row.reservedBy().get().toString(),
                        Duration.between(now, row.reservedUntil()));
            } else {
                var unused = bucket.deleteAsync();
            }
        }
        var unused = commands.executeAsync();
    }
}
