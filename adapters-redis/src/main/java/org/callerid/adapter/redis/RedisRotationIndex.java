// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callerid.application.port.out.RotationIndex;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.rotation.CandidatePool;
import org.jspecify.annotations.Nullable;

/**
 * The rotation index in Redis. {@code index.lua} defines when an index is complete, and how one that was emptied,
 * evicted or restored from a copy is detected. Each build has its own keys, so nothing of an older index gets in.
 */
public final class RedisRotationIndex implements RotationIndex {
    /** Hash tag that keeps all keys in one slot of a cluster. */
    private static final String TAG = "{callerid}:";
    private static final String INDEXES = TAG + "index:";
    /** The number changes with the layout of the index, so that no node reads that of another version. */
    static final String EPOCH = TAG + "epoch:2";
    private static final String BUILDER = TAG + "builder";
    private static final List<String> KEYS = List.of(EPOCH, BUILDER);
    /** How long other nodes wait for a node that died while building. */
    private static final Duration BUILD_LOCK_TTL = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(RedisRotationIndex.class.getName());

    private final RedisScripts redis;
    private volatile String evictionPolicy = "";

    public RedisRotationIndex(RedisScripts redis) {
        this.redis = redis;
    }

    static String poolName(CandidatePool pool) {
        return switch (pool) {
            case CandidatePool.InAreaCode(var areaCode) -> areaCode.digits();
            case CandidatePool.InAreaCodes(var areaCodes) -> areaCodes.stream()
                    .map(AreaCode::digits)
                    .collect(Collectors.joining(","));
            case CandidatePool.AnyAreaCode() -> "*";
        };
    }

    @Override
    public State state() {
        List<?> answer = (List<?>) answered(redis.eval(Script.STATE, KEYS, List.of()));
        String revision = String.valueOf(answer.get(0));
        noteEvictionPolicy(String.valueOf(answer.get(2)));
        return new State(revision.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(revision)),
                answer.get(1).equals(1L));
    }

    @Override
    public boolean applyChanges(List<CallerId> rows, long revision) {
        List<String> arguments = new ArrayList<>(List.of(String.valueOf(revision)));
        arguments.addAll(ScriptArguments.of(rows));
        return redis.evalWithDefaultTimeout(Script.APPLY_CHANGES, List.of(EPOCH), arguments) != null;
    }

    @Override
    public Optional<IndexBuild> startBuild() {
        String index = INDEXES + UUID.randomUUID() + ":";
        if (!done(redis.evalWithDefaultTimeout(Script.START_BUILD, KEYS, List.of(index, lockTtlMillis())))) {
            return Optional.empty();
        }
        redis.deleteByPattern(INDEXES + "*", index);
        return Optional.of(new RedisIndexBuild(index));
    }

    /** The eviction policy of Redis when last checked; empty if it rejects writes instead when its memory is full. */
    public Optional<String> evictionPolicy() {
        return Optional.of(evictionPolicy).filter(policy -> !policy.isEmpty());
    }

    private void noteEvictionPolicy(String policy) {
        if (!policy.equals(evictionPolicy) && !policy.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "Redis forgets keys when its memory is full ({0}): the index would be"
                    + " lost again and again. Set maxmemory-policy noeviction.", policy);
        }
        evictionPolicy = policy;
    }

    private static String lockTtlMillis() {
        return String.valueOf(BUILD_LOCK_TTL.toMillis());
    }

    private static boolean done(@Nullable Object answer) {
        return Long.valueOf(1).equals(answer);
    }

    private static Object answered(@Nullable Object answer) {
        return Objects.requireNonNull(answer);
    }

    private final class RedisIndexBuild implements IndexBuild {
        private final String index;

        RedisIndexBuild(String index) {
            this.index = index;
        }

        @Override
        public boolean load(List<CallerId> rows) {
            List<String> arguments = new ArrayList<>(List.of(index, lockTtlMillis()));
            arguments.addAll(ScriptArguments.of(rows));
            return done(redis.evalWithDefaultTimeout(Script.LOAD, KEYS, arguments));
        }

        @Override
        public boolean publish(long revision) {
            return done(redis.evalWithDefaultTimeout(Script.PUBLISH, KEYS, List.of(index, String.valueOf(revision))));
        }
    }
}
