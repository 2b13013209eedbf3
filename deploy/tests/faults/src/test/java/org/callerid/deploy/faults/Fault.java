// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callerid.deploy.faults.TestCluster.Layout;
import org.callerid.deploy.testsupport.ServerProcess;

/** The faults (DESIGN.md, section 4), how each is injected and how it is healed. */
enum Fault {
    REDIS_KILLED_AND_BACK_EMPTY(Layout.ONE_REDIS, Affected.NOTHING, 1),
    REDIS_KILLED_AND_BACK_FROM_AN_OLDER_COPY(Layout.ONE_REDIS, Affected.NOTHING, 1),
    REDIS_FROZEN(Layout.ONE_REDIS, Affected.NOTHING, 3),
    REDIS_FLUSHED(Layout.ONE_REDIS, Affected.NOTHING, 1),
    REDIS_LOST_ONE_INDEX_KEY(Layout.ONE_REDIS, Affected.NOTHING, 1),
    REDIS_EVICTING(Layout.ONE_REDIS, Affected.NOTHING, 5),
    REDIS_DELAYED(Layout.ONE_REDIS, Affected.NOTHING, 3),
    REDIS_DROPPED(Layout.ONE_REDIS, Affected.NOTHING, 3),
    REDIS_CUT(Layout.ONE_REDIS, Affected.NOTHING, 3),
    REDIS_REPLIES_LOST(Layout.ONE_REDIS, Affected.NOTHING, 2),
    POSTGRES_KILLED(Layout.ONE_REDIS, Affected.DATABASE, 3),
    POSTGRES_FROZEN(Layout.ONE_REDIS, Affected.DATABASE, 3),
    POSTGRES_DELAYED(Layout.ONE_REDIS, Affected.DATABASE, 3),
    POSTGRES_DROPPED(Layout.ONE_REDIS, Affected.DATABASE, 3),
    POSTGRES_CUT(Layout.ONE_REDIS, Affected.DATABASE, 3),
    COMMIT_ANSWERS_LOST(Layout.ONE_REDIS, Affected.NOTHING, 2),
    NODE_KILLED(Layout.ONE_REDIS, Affected.NODE, 1),
    NODE_FROZEN(Layout.ONE_REDIS, Affected.NODE, 20),
    NODE_CLOCK_AHEAD(Layout.ONE_REDIS, Affected.NODE_AT_BOTH_ENDS, 20),
    NODE_CLOCK_BEHIND(Layout.ONE_REDIS, Affected.NODE_AT_BOTH_ENDS, 20),
    REDIS_FAILS_OVER(Layout.SENTINELS, Affected.NOTHING, 1),
    REDIS_DISK_FULL(Layout.REDIS_ON_A_SMALL_DISK, Affected.NOTHING, 5),
    POSTGRES_DISK_FULL(Layout.POSTGRES_ON_A_SMALL_DISK, Affected.DATABASE, 5);

    /** The index of the node that faults hit. */
    static final int NODE = 1;
    private static final Duration DELAY = Duration.ofMillis(150);
    private static final Duration CLOCK_ERROR = Duration.ofMinutes(10);
    private static final int REPLIES_LOST = 5;
    private static final String INDEX_KEYS = "{callerid}:index:*";

    private final Layout layout;
    private final Affected out;
    private final Duration lasts;

    Fault(Layout layout, Affected out, int seconds) {
        this.layout = layout;
        this.out = out;
        this.lasts = Duration.ofSeconds(seconds);
    }

    Layout layout() {
        return layout;
    }

    /** What may refuse or stay silent from the fault's strike until it is healed. */
    Affected out() {
        return out;
    }

    /** Time from strike to healing. */
    Duration lasts() {
        return lasts;
    }

    void strike(TestCluster all) throws Exception {
        switch (this) {
            case REDIS_KILLED_AND_BACK_EMPTY, REDIS_KILLED_AND_BACK_FROM_AN_OLDER_COPY -> all.redis().kill();
            case REDIS_FROZEN -> all.redis().freeze();
            case REDIS_FLUSHED -> all.redis().command("FLUSHALL");
            case REDIS_LOST_ONE_INDEX_KEY -> deleteAnIndexKey(all);
            case REDIS_EVICTING -> {
                all.redis().command("CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
                all.redis().command("CONFIG", "SET", "maxmemory", "1mb");
            }
            case REDIS_DELAYED -> all.toRedis().delay(Duration.ZERO, DELAY);
            case REDIS_DROPPED -> all.toRedis().drop();
            case REDIS_CUT -> all.toRedis().cut();
            case REDIS_REPLIES_LOST -> all.toRedis().loseReplies(REPLIES_LOST);
            case POSTGRES_KILLED -> all.postgres().kill();
            case POSTGRES_FROZEN -> all.postgres().freeze();
            case POSTGRES_DELAYED -> all.toPostgres().delay(Duration.ZERO, DELAY);
            case POSTGRES_DROPPED -> all.toPostgres().drop();
            case POSTGRES_CUT -> all.toPostgres().cut();
            case COMMIT_ANSWERS_LOST -> all.toPostgres().loseReplies(REPLIES_LOST);
            case NODE_KILLED -> all.nodes().get(NODE).kill();
            case NODE_FROZEN -> ServerProcess.freeze(all.nodes().get(NODE).process());
            case NODE_CLOCK_AHEAD -> all.restart(NODE, FakeClockEnvironments.off(CLOCK_ERROR));
            case NODE_CLOCK_BEHIND -> all.restart(NODE, FakeClockEnvironments.off(CLOCK_ERROR.negated()));
            case REDIS_FAILS_OVER -> all.sentinels().failOver();
            case REDIS_DISK_FULL -> {
                all.redis().command("CONFIG", "SET", "save", "1 1");
                all.disk().fill();
            }
            case POSTGRES_DISK_FULL -> all.disk().fill();
        }
    }

    void heal(TestCluster all) throws Exception {
        switch (this) {
            case REDIS_KILLED_AND_BACK_EMPTY -> all.redis().startEmpty();
            case REDIS_KILLED_AND_BACK_FROM_AN_OLDER_COPY -> all.redis().startFrom(all.olderCopy());
            case REDIS_FROZEN -> all.redis().thaw();
            case REDIS_FLUSHED, REDIS_LOST_ONE_INDEX_KEY -> {
                // Lost data is not restored.
            }
            case REDIS_EVICTING -> {
                all.redis().command("CONFIG", "SET", "maxmemory", "0");
                all.redis().command("CONFIG", "SET", "maxmemory-policy", "noeviction");
            }
            case REDIS_DELAYED, REDIS_DROPPED, REDIS_CUT -> all.toRedis().pass();
            case REDIS_REPLIES_LOST -> all.toRedis().loseReplies(0);
            case POSTGRES_KILLED -> all.postgres().startAgain();
            case POSTGRES_FROZEN -> all.postgres().thaw();
            case POSTGRES_DELAYED, POSTGRES_DROPPED, POSTGRES_CUT -> all.toPostgres().pass();
            case COMMIT_ANSWERS_LOST -> all.toPostgres().loseReplies(0);
            case NODE_KILLED -> all.nodes().get(NODE).startAgain();
            case NODE_FROZEN -> ServerProcess.thaw(all.nodes().get(NODE).process());
            case NODE_CLOCK_AHEAD, NODE_CLOCK_BEHIND -> all.restart(NODE, Map.of());
            case REDIS_FAILS_OVER -> all.sentinels().bringBack();
            case REDIS_DISK_FULL -> {
                all.disk().makeRoom();
                all.redis().command("CONFIG", "SET", "save", "");
            }
            case POSTGRES_DISK_FULL -> {
                all.disk().makeRoom();
                all.postgres().startAgain();
            }
        }
    }

    /** Why the fault cannot be injected on this machine, in a sentence; empty if it can. */
    Optional<String> obstacle() throws IOException {
        if (out == Affected.NODE_AT_BOTH_ENDS && FakeClockEnvironments.library().isEmpty()) {
            return Optional.of(words() + ": not run, for want of libfaketime (Debian's package faketime).");
        }
        if (layout.hasASmallDisk() && !SmallDisk.isPossible()) {
            return Optional.of(words() + ": not run, for a small tmpfs cannot be mounted by this user.");
        }
        return Optional.empty();
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void deleteAnIndexKey(TestCluster all) throws IOException {
        List<String> keys = all.redis().keys(INDEX_KEYS);
        if (keys.isEmpty()) {
            throw new IllegalStateException("there is no index to delete a key of");
        }
        all.redis().command("DEL", keys.getFirst());
    }

    /** What dialers may find, and are known to find, unavailable. */
    enum Affected {
        NOTHING,
        DATABASE,
        NODE,
        /** While it is restarted in another way, and again when it is restored. */
        NODE_AT_BOTH_ENDS
    }
}
