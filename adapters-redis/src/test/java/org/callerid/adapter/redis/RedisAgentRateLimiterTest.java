// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.callerid.application.contract.AgentRateLimiterContract;
import org.callerid.application.fixture.Fixtures;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.ratelimit.RateLimit;
import org.junit.jupiter.api.Test;

class RedisAgentRateLimiterTest implements AgentRateLimiterContract {
    @Override
    public AgentRateLimiter rateLimiter(RateLimit rateLimit) {
        return new RedisAgentRateLimiter(TestRedis.single(), rateLimit, TestRedis.REPLY_WITHIN);
    }

    @Test
    void twoNodesCountTogether() {
        RedisScripts redis = TestRedis.single();
        AgentRateLimiter one = new RedisAgentRateLimiter(redis, new RateLimit(1), TestRedis.REPLY_WITHIN);
        AgentRateLimiter other = new RedisAgentRateLimiter(redis, new RateLimit(1), TestRedis.REPLY_WITHIN);

        assertThat(one.tryAcquire(List.of(ANN), Fixtures.NOON)).containsExactly(new AgentRateLimiter.Permit.Acquired());
        assertThat(other.tryAcquire(List.of(ANN), Fixtures.NOON).getFirst())
                .isInstanceOf(AgentRateLimiter.Permit.Exhausted.class);
    }

    @Test
    void everyAgentsKeyExpiresAndNoneNamesTheAgent() {
        RedisScripts redis = TestRedis.single();
        List<Agent> agents = IntStream.range(0, 500).mapToObj(i -> new Agent("agent" + i)).toList();

        new RedisAgentRateLimiter(redis, new RateLimit(3), TestRedis.REPLY_WITHIN).tryAcquire(agents, Fixtures.NOON);

        List<String> keys = TestRedis.keys();
        assertThat(keys).hasSize(500).noneMatch(key -> key.contains("agent"));
        assertThat(keys).allMatch(key -> {
            long life = TestRedis.remainingTtlMillis(key);
            return life > 0 && life <= RateLimit.WINDOW.toMillis();
        });
    }
}
