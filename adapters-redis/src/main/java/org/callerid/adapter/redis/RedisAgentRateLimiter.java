// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.ratelimit.RateLimit;

/**
 * Agents' rate limits, shared by all nodes. A key expires one window after the last permit; agents' names are hashed.
 */
public final class RedisAgentRateLimiter implements AgentRateLimiter {
    private static final String KEY_PREFIX = "{callerid}:permit-times:";

    private final RedisScripts redis;
    private final RateLimit rateLimit;
    private final Duration replyTimeout;

    /** @param replyWithin how long a call may wait for Redis */
    public RedisAgentRateLimiter(RedisScripts redis, RateLimit rateLimit, Duration replyWithin) {
        this.redis = redis;
        this.rateLimit = rateLimit;
        this.replyTimeout = replyWithin;
    }

    @Override
    public List<Permit> tryAcquire(List<Agent> agents, Instant now) {
        List<String> arguments = List.of(String.valueOf(rateLimit.permits()),
                String.valueOf(RateLimit.WINDOW.toNanos() / 1_000), ScriptArguments.micros(now));
        return switch (redis.eval(Script.ACQUIRE, keys(agents), arguments, replyTimeout)) {
            case List<?> answers -> answers.stream().map(answer -> permit((String) answer)).toList();
            case null, default -> throw new StoreUnavailableException("Redis gave no answer");
        };
    }

    @Override
    public void refund(List<Agent> agents, Instant spentAt) {
        redis.eval(Script.REFUND, keys(agents), List.of(ScriptArguments.micros(spentAt)), replyTimeout);
    }

    @Override
    public List<Integer> countAcquired(List<Agent> agents, Instant now) {
        if (agents.isEmpty()) {
            return List.of();
        }
        List<String> arguments = List.of(String.valueOf(RateLimit.WINDOW.toNanos() / 1_000),
                ScriptArguments.micros(now));
        return switch (redis.eval(Script.COUNT_ACQUIRED, keys(agents), arguments, replyTimeout)) {
            case List<?> counts -> counts.stream().map(count -> Integer.valueOf((String) count)).toList();
            case null, default -> throw new StoreUnavailableException("Redis gave no answer");
        };
    }

    private static Permit permit(String retryAt) {
        return retryAt.isEmpty() ? new Permit.Acquired() : new Permit.Exhausted(ScriptArguments.instant(retryAt));
    }

    private static List<String> keys(List<Agent> agents) {
        MessageDigest digest = sha256();
        return agents.stream()
                .map(agent -> KEY_PREFIX
                        + HexFormat.of().formatHex(digest.digest(agent.name().getBytes(StandardCharsets.UTF_8)), 0, 16))
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
