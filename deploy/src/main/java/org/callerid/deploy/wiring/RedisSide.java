// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.callerid.adapter.redis.Redis;
import org.callerid.adapter.redis.RedisAgentAllowances;
import org.callerid.adapter.redis.RedisIndex;
import org.callerid.adapter.redis.RedisLocation;
import org.callerid.adapter.redis.RedisLocation.HostPort;
import org.callerid.adapter.redis.RedisLocation.Topology;
import org.callerid.adapter.redis.RedisRotation;
import org.callerid.application.port.out.AgentAllowances;
import org.callerid.application.port.out.Catalogue;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.usecase.KeepRotationIndexUseCase;
import org.callerid.deploy.resilience.Breaker;
import org.callerid.deploy.resilience.Chores;
import org.callerid.deploy.resilience.IndexWatch;
import org.callerid.deploy.resilience.Lessons;
import org.callerid.deploy.resilience.ResilientAgentAllowances;
import org.callerid.deploy.resilience.ResilientRotation;
import org.callerid.deploy.settings.Loopback;
import org.callerid.domain.allocation.AgentAllowance;

/** What this node does with the Redis that all nodes share. */
final class RedisSide implements AutoCloseable {
    /** A call waits that long for a proposal: the database has others. */
    private static final Duration LIMIT = Duration.ofMillis(80);
    /** And that long for its allowance: nobody else knows what the other nodes granted. */
    private static final Duration ALLOWANCE_LIMIT = Duration.ofMillis(400);
    /** The database does it as well, so one is enough. */
    private static final int MOST_FAILURES = 1;
    /** A change on another node is known after this; the reservations judge by it at once. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Redis redis;
    private final Breaker breaker;
    /** A late proposal is no reason to count alone. */
    private final Breaker allowanceBreaker;
    private final RedisIndex keptIndex;
    private final Rotation index;
    private final Lessons lessons;
    private final IndexWatch watch;
    private final Thread teacher;

    private RedisSide(Redis redis, Catalogue catalogue, InstantSource clock) {
        this.redis = redis;
        // The adapter keeps the limit itself: no thread is needed to wait in.
        this.breaker = Breaker.open("Redis", LIMIT, MOST_FAILURES, Runnable::run);
        this.allowanceBreaker = Breaker.open("Redis for agents' allowances", ALLOWANCE_LIMIT, MOST_FAILURES,
                Runnable::run);
        this.index = new RedisRotation(redis, clock);
        this.keptIndex = new RedisIndex(redis);
        this.lessons = new Lessons(index, breaker);
        this.watch = new IndexWatch(new KeepRotationIndexUseCase(keptIndex, catalogue), breaker, keptIndex::state,
                lessons);
        this.teacher = Thread.ofPlatform().name("lessons").daemon().unstarted(lessons::teach);
    }

    /** Does not connect yet. */
    static RedisSide at(RedisLocation location, Catalogue catalogue, InstantSource clock) {
        return new RedisSide(Redis.at(reachable(location), LIMIT), catalogue, clock);
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
        return new ResilientRotation(index, breaker, watch, lessons, database);
    }

    AgentAllowances allowances(AgentAllowance allowance, AgentAllowances ofThisNode) {
        return new ResilientAgentAllowances(new RedisAgentAllowances(redis, allowance, ALLOWANCE_LIMIT),
                allowanceBreaker, ofThisNode);
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
        chores.every(Duration.ZERO, BETWEEN_LOOKS, this::probeAllowances);
    }

    private void probeAllowances() {
        if (!allowanceBreaker.isClosed()) {
            allowanceBreaker.probe(keptIndex::state);
        }
    }

    @Override
    public void close() {
        teacher.interrupt();
        redis.close();
    }
}
