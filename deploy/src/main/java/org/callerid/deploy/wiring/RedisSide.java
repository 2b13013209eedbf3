// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.callerid.adapter.redis.RedisAgentRateLimiter;
import org.callerid.adapter.redis.RedisLocation;
import org.callerid.adapter.redis.RedisLocation.HostPort;
import org.callerid.adapter.redis.RedisLocation.Topology;
import org.callerid.adapter.redis.RedisRotation;
import org.callerid.adapter.redis.RedisRotationIndex;
import org.callerid.adapter.redis.RedisScripts;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.usecase.SynchronizeRotationIndexUseCase;
import org.callerid.deploy.resilience.AllowanceCalls;
import org.callerid.deploy.resilience.Chores;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.IndexWatch;
import org.callerid.deploy.resilience.Lessons;
import org.callerid.deploy.resilience.RedisAnswers;
import org.callerid.deploy.resilience.RedisCalls;
import org.callerid.deploy.resilience.ResilientAgentAllowances;
import org.callerid.deploy.resilience.ResilientRotation;
import org.callerid.deploy.resilience.TimeBudgets;
import org.callerid.deploy.settings.Loopback;
import org.callerid.domain.allocation.RateLimit;

/** What this node does with the Redis that all nodes share. */
final class RedisSide implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMillis(TimeBudgets.PROPOSAL);
    private static final Duration ALLOWANCE_LIMIT = Duration.ofMillis(TimeBudgets.ALLOWANCE);
    /** A change on another node is known after this; the reservations judge by it at once. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(TimeBudgets.BETWEEN_REDIS_PROBES);

    private final RedisScripts redis;
    private final GuardedStore forProposals;
    private final GuardedStore forAllowances;
    private final RedisAnswers answers;
    private final RedisRotationIndex keptIndex;
    private final Rotation index;
    private final Lessons lessons;
    private final IndexWatch watch;
    private final Thread teacher;

    private RedisSide(RedisScripts redis, CallerIdChangeFeed changeFeed, InstantSource clock, Guards guards) {
        this.redis = redis;
        this.index = new RedisRotation(redis, clock);
        this.keptIndex = new RedisRotationIndex(redis);
        this.forProposals = GuardedStore.out("Redis", guards.calls(), keptIndex::state);
        this.forAllowances = GuardedStore.out("Redis for agents' allowances", guards.allowanceCalls(),
                keptIndex::state);
        this.answers = guards.answers();
        this.lessons = new Lessons(index, forProposals);
        this.watch = new IndexWatch(new SynchronizeRotationIndexUseCase(keptIndex, changeFeed), forProposals, lessons);
        this.teacher = Thread.ofPlatform().name("lessons").daemon().unstarted(lessons::teach);
    }

    /** Does not connect yet. */
    static RedisSide at(RedisLocation location, CallerIdChangeFeed changeFeed, InstantSource clock, Guards guards) {
        return new RedisSide(RedisScripts.at(reachable(location), LIMIT), changeFeed, clock, guards);
    }

    private static RedisLocation reachable(RedisLocation location) {
        return switch (location.topology()) {
            case Topology.Single(HostPort(var host, int port), int database) ->
                location.at(new Topology.Single(new HostPort(Loopback.reachable(host, port), port), database));
            case Topology.Sentinel sentinel -> location;
            case Topology.Cluster cluster -> location;
        };
    }

    Rotation rotation(Rotation database) {
        return new ResilientRotation(index, forProposals, answers, watch, lessons, database);
    }

    AgentRateLimiter allowances(RateLimit rateLimit, AgentRateLimiter ofThisNode) {
        return new ResilientAgentAllowances(new RedisAgentRateLimiter(redis, rateLimit, ALLOWANCE_LIMIT),
                forAllowances, answers, ofThisNode);
    }

    IndexWatch watch() {
        return watch;
    }

    /** What an operator should change about this Redis. */
    Optional<String> warning() {
        return keptIndex.evictionPolicy()
                .map(policy -> "dangerous: maxmemory-policy is " + policy + ", set it to noeviction");
    }

    void start(Chores chores) {
        teacher.start();
        chores.every(Duration.ZERO, BETWEEN_LOOKS, watch::look);
        chores.every(Duration.ZERO, BETWEEN_LOOKS, forAllowances::probe);
    }

    @Override
    public void close() {
        teacher.interrupt();
        redis.close();
    }

    /** What bounds its calls. */
    record Guards(RedisCalls calls, AllowanceCalls allowanceCalls, RedisAnswers answers) {}
}
