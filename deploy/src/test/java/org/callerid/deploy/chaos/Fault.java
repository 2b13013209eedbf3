// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callerid.deploy.chaos.Surroundings.Layout;

/** What can go wrong (DESIGN.md, section 4), how it is brought about and how it ends. */
// The steps capture nothing.
@SuppressWarnings("ImmutableEnumChecker")
enum Fault {
    REDIS_KILLED_AND_BACK_EMPTY(Layout.ONE_REDIS, Out.NOTHING, 1, all -> all.redis().kill(),
            all -> all.redis().startEmpty()), REDIS_KILLED_AND_BACK_FROM_AN_OLDER_COPY(Layout.ONE_REDIS, Out.NOTHING, 1,
                    all -> all.redis().kill(),
                    all -> all.redis().startFrom(all.olderCopy())), REDIS_FROZEN(Layout.ONE_REDIS, Out.NOTHING, 3,
                            all -> all.redis().freeze(), all -> all.redis().thaw()), REDIS_FLUSHED(Layout.ONE_REDIS,
                                    Out.NOTHING, 1, all -> all.redis().command("FLUSHALL"),
                                    all -> {}), REDIS_LOST_ONE_INDEX_KEY(Layout.ONE_REDIS, Out.NOTHING, 1,
                                            Fault::deleteAnIndexKey,
                                            all -> {}), REDIS_EVICTING(Layout.ONE_REDIS, Out.NOTHING, 5, all -> {
                                                all.redis().command("CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
                                                all.redis().command("CONFIG", "SET", "maxmemory", "1mb");
                                            }, all -> {
                                                all.redis().command("CONFIG", "SET", "maxmemory", "0");
                                                all.redis().command("CONFIG", "SET", "maxmemory-policy", "noeviction");
                                            }), REDIS_DELAYED(Layout.ONE_REDIS, Out.NOTHING, 3,
                                                    all -> all.toRedis().delay(Duration.ZERO, Duration.ofMillis(150)),
                                                    all -> all.toRedis().pass()), REDIS_DROPPED(Layout.ONE_REDIS,
                                                            Out.NOTHING, 3, all -> all.toRedis().drop(),
                                                            all -> all.toRedis().pass()), REDIS_CUT(Layout.ONE_REDIS,
                                                                    Out.NOTHING, 3, all -> all.toRedis().cut(),
                                                                    all -> all.toRedis().pass()), REDIS_REPLIES_LOST(
                                                                            Layout.ONE_REDIS, Out.NOTHING, 2,
                                                                            all -> all.toRedis().loseReplies(5),
                                                                            all -> all.toRedis().loseReplies(0)),

    POSTGRES_KILLED(Layout.ONE_REDIS, Out.DATABASE, 3, all -> all.postgres().kill(),
            all -> all.postgres().startAgain()), POSTGRES_FROZEN(Layout.ONE_REDIS, Out.DATABASE, 3,
                    all -> all.postgres().freeze(), all -> all.postgres().thaw()), POSTGRES_DELAYED(Layout.ONE_REDIS,
                            Out.DATABASE, 3,
                            all -> all.toPostgres().delay(Duration.ZERO, Duration.ofMillis(150)),
                            all -> all.toPostgres().pass()), POSTGRES_DROPPED(Layout.ONE_REDIS, Out.DATABASE, 3,
                                    all -> all.toPostgres().drop(),
                                    all -> all.toPostgres().pass()), POSTGRES_CUT(Layout.ONE_REDIS, Out.DATABASE, 3,
                                            all -> all.toPostgres().cut(),
                                            all -> all.toPostgres().pass()), COMMIT_ANSWERS_LOST(Layout.ONE_REDIS,
                                                    Out.NOTHING, 2, all -> all.toPostgres().loseReplies(5),
                                                    all -> all.toPostgres().loseReplies(0)),

    NODE_KILLED(Layout.ONE_REDIS, Out.NODE, 1, all -> all.nodes().get(Fault.NODE).kill(),
            all -> all.nodes().get(Fault.NODE).startAgain()), NODE_FROZEN(Layout.ONE_REDIS, Out.NODE, 20,
                    all -> ServerProcess.freeze(all.nodes().get(Fault.NODE).process()),
                    all -> ServerProcess.thaw(all.nodes().get(Fault.NODE).process())), NODE_CLOCK_AHEAD(
                            Layout.ONE_REDIS, Out.NODE_AT_BOTH_ENDS, 20,
                            all -> all.restart(Fault.NODE, Clocks.off(Duration.ofMinutes(10))),
                            all -> all.restart(Fault.NODE, Map.of())), NODE_CLOCK_BEHIND(Layout.ONE_REDIS,
                                    Out.NODE_AT_BOTH_ENDS, 20,
                                    all -> all.restart(Fault.NODE, Clocks.off(Duration.ofMinutes(-10))),
                                    all -> all.restart(Fault.NODE, Map.of())),

    REDIS_FAILS_OVER(Layout.SENTINELS, Out.NOTHING, 1, all -> all.sentinels().failOver(),
            all -> all.sentinels().bringBack()), REDIS_DISK_FULL(Layout.REDIS_ON_A_SMALL_DISK, Out.NOTHING, 5, all -> {
                all.redis().command("CONFIG", "SET", "save", "1 1");
                all.disk().fill();
            }, all -> {
                all.disk().makeRoom();
                all.redis().command("CONFIG", "SET", "save", "");
            }), POSTGRES_DISK_FULL(Layout.POSTGRES_ON_A_SMALL_DISK, Out.DATABASE, 5, all -> all.disk().fill(), all -> {
                all.disk().makeRoom();
                all.postgres().startAgain();
            });

    /** The one that is struck. */
    static final int NODE = 1;
    private static final String INDEX_KEYS = "{callerid}:index:*";

    private final Layout layout;
    private final Out out;
    private final Duration lasts;
    private final Step strike;
    private final Step heal;

    Fault(Layout layout, Out out, int seconds, Step strike, Step heal) {
        this.layout = layout;
        this.out = out;
        this.lasts = Duration.ofSeconds(seconds);
        this.strike = strike;
        this.heal = heal;
    }

    Layout layout() {
        return layout;
    }

    /** What may refuse or be silent from its strike until it is healed. */
    Out out() {
        return out;
    }

    /** Between its strike and its healing. */
    Duration lasts() {
        return lasts;
    }

    void strike(Surroundings all) throws Exception {
        strike.on(all);
    }

    void heal(Surroundings all) throws Exception {
        heal.on(all);
    }

    /** Why it cannot be brought about on this machine, in a sentence; empty if it can. */
    Optional<String> obstacle() throws IOException {
        if (out == Out.NODE_AT_BOTH_ENDS && Clocks.library().isEmpty()) {
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

    private static void deleteAnIndexKey(Surroundings all) throws IOException {
        List<String> keys = all.redis().keys(INDEX_KEYS);
        if (keys.isEmpty()) {
            throw new IllegalStateException("there is no index to delete a key of");
        }
        all.redis().command("DEL", keys.getFirst());
    }

    /** What dialers are told, and know, to be out. */
    enum Out {
        NOTHING, DATABASE, NODE,
        /** While it is stopped and started in another way, and again when it is set right. */
        NODE_AT_BOTH_ENDS
    }

    @FunctionalInterface
    private interface Step {
        void on(Surroundings all) throws Exception;
    }
}
