// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.callerid.adapter.redis.RedisAgentRateLimiter;
import org.callerid.adapter.redis.RedisConfig;
import org.callerid.adapter.redis.RedisRotation;
import org.callerid.adapter.redis.RedisRotationIndex;
import org.callerid.adapter.redis.RedisScripts;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.application.usecase.SynchronizeRotationIndexUseCase;
import org.callerid.deploy.resilience.BackgroundTasks;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.IndexMonitor;
import org.callerid.deploy.resilience.IndexUpdateQueue;
import org.callerid.deploy.resilience.RateLimiterCalls;
import org.callerid.deploy.resilience.RedisCalls;
import org.callerid.deploy.resilience.RedisFallback;
import org.callerid.deploy.resilience.ResilientAgentRateLimiter;
import org.callerid.deploy.resilience.ResilientRotation;
import org.callerid.deploy.resilience.TimeBudgets;
import org.callerid.domain.ratelimit.RateLimit;

/** This node's use of the Redis that all nodes share. */
final class RedisModule implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMillis(TimeBudgets.PROPOSAL);
    private static final Duration RATE_LIMIT_TIMEOUT = Duration.ofMillis(TimeBudgets.RATE_LIMIT);
    /** A change on another node is visible in the index after this; reservations apply it at once. */
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(TimeBudgets.REDIS_PROBE_INTERVAL);

    private final RedisScripts redis;
    private final GuardedStore rotationGuard;
    private final GuardedStore forRateLimits;
    private final RedisFallback fallback;
    private final RedisRotationIndex rotationIndex;
    private final LeasingRotation index;
    private final IndexUpdateQueue updates;
    private final IndexMonitor monitor;
    private final Thread updateThread;

    private RedisModule(RedisScripts redis, CallerIdChangeFeed changeFeed, InstantSource clock, Guards guards) {
        this.redis = redis;
        this.index = new RedisRotation(redis, clock);
        this.rotationIndex = new RedisRotationIndex(redis);
        this.rotationGuard = GuardedStore.unavailable("Redis", guards.calls(), rotationIndex::state);
        this.forRateLimits = GuardedStore.unavailable("Redis for agents' rate limits", guards.rateLimiterCalls(),
                rotationIndex::state);
        this.fallback = guards.fallback();
        this.updates = new IndexUpdateQueue(index, rotationGuard);
        this.monitor = new IndexMonitor(new SynchronizeRotationIndexUseCase(rotationIndex, changeFeed), rotationGuard,
                updates);
        this.updateThread = Thread.ofPlatform().name("index-updates").daemon().unstarted(updates::run);
    }

    /** Creates the module. Does not connect yet. */
    static RedisModule at(RedisConfig location, CallerIdChangeFeed changeFeed, InstantSource clock, Guards guards) {
        return new RedisModule(RedisScripts.create(location, TIMEOUT), changeFeed, clock, guards);
    }

    LeasingRotation rotation(LeasingRotation database) {
        return new ResilientRotation(index, rotationGuard, fallback, monitor, updates, database);
    }

    AgentRateLimiter rateLimiter(RateLimit rateLimit, AgentRateLimiter ofThisNode) {
        return new ResilientAgentRateLimiter(new RedisAgentRateLimiter(redis, rateLimit, RATE_LIMIT_TIMEOUT),
                forRateLimits, fallback, ofThisNode);
    }

    IndexMonitor monitor() {
        return monitor;
    }

    /** What an operator should change in this Redis; empty if nothing. */
    Optional<String> warning() {
        return rotationIndex.evictionPolicy()
                .map(policy -> "dangerous: maxmemory-policy is " + policy + ", set it to noeviction");
    }

    void start(BackgroundTasks tasks) {
        updateThread.start();
        tasks.scheduleWithFixedDelay(Duration.ZERO, CHECK_INTERVAL, monitor::check);
        tasks.scheduleWithFixedDelay(Duration.ZERO, CHECK_INTERVAL, forRateLimits::probe);
    }

    @Override
    public void close() {
        updateThread.interrupt();
        redis.close();
    }

    /** The fault tolerance of its calls. */
    record Guards(RedisCalls calls, RateLimiterCalls rateLimiterCalls, RedisFallback fallback) {}
}
