// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.callerid.application.memory.InMemoryAgentRateLimiter;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.AgentRateLimiter.Permit;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.ratelimit.RateLimit;
import org.junit.jupiter.api.Test;

/** How many permits an agent gets from two nodes while Redis is available, late or down. */
class ResilientAgentRateLimiterTest {
    private static final RateLimit THREE = new RateLimit(3);
    private static final Agent ALICE = new Agent("alice");
    private static final Agent BOB = new Agent("bob");
    private static final Permit SPENT = new Permit.Acquired();
    private static final Permit USED_UP = new Permit.Exhausted(NOON.plus(RateLimit.WINDOW));

    private final FlakyRateLimiter redis = new FlakyRateLimiter(new InMemoryAgentRateLimiter(THREE));
    private final AgentRateLimiter node = node();
    private final AgentRateLimiter otherNode = node();

    @Test
    void allNodesTogetherGrantTheAllowance() {
        assertThat(node.tryAcquire(List.of(ALICE, ALICE), NOON)).containsExactly(SPENT, SPENT);

        assertThat(otherNode.tryAcquire(List.of(ALICE, BOB, ALICE), NOON)).containsExactly(SPENT, SPENT, USED_UP);
    }

    @Test
    void whatAllNodesRefusedIsNotCountedHere() {
        otherNode.tryAcquire(Collections.nCopies(3, ALICE), NOON);
        assertThat(node.tryAcquire(List.of(ALICE), NOON)).containsExactly(USED_UP);
        redis.isOut = true;

        assertThat(node.tryAcquire(Collections.nCopies(4, ALICE), NOON)).containsExactly(SPENT, SPENT, SPENT, USED_UP);
    }

    @Test
    void redisIsNotAskedAboutAnAgentWhoHasUsedUpTheAllowanceHere() {
        node.tryAcquire(Collections.nCopies(4, ALICE), NOON);
        int asked = redis.asked;

        assertThat(node.tryAcquire(List.of(ALICE, ALICE), NOON)).containsOnly(USED_UP);

        assertThat(redis.asked).isEqualTo(asked);
    }

    @Test
    void anOutageOfRedisGrantsNothingMoreOnThisNode() {
        node.tryAcquire(List.of(ALICE, ALICE), NOON);
        redis.isOut = true;

        assertThat(node.tryAcquire(List.of(ALICE, ALICE, BOB), NOON)).containsExactly(SPENT, USED_UP, SPENT);
    }

    @Test
    void aRedisThatComesBackEmptyGrantsNothingMoreOnThisNode() {
        node.tryAcquire(Collections.nCopies(3, ALICE), NOON);
        redis.counts = new InMemoryAgentRateLimiter(THREE);

        assertThat(node.tryAcquire(List.of(ALICE), NOON)).containsExactly(USED_UP);
    }

    @Test
    void aGrantGivenBackCanBeSpentAgainOnAnyNode() {
        node.tryAcquire(Collections.nCopies(3, ALICE), NOON);

        node.refund(List.of(ALICE), NOON);

        assertThat(otherNode.tryAcquire(List.of(ALICE, ALICE), NOON)).containsExactly(SPENT, USED_UP);
    }

    @Test
    void theGrantsOfAllNodesAreCountedAndThoseOfThisNodeWithoutRedis() {
        node.tryAcquire(List.of(ALICE, ALICE), NOON);
        otherNode.tryAcquire(List.of(ALICE), NOON);
        assertThat(node.countAcquired(List.of(ALICE, BOB), NOON)).containsExactly(3, 0);
        redis.isOut = true;

        assertThat(node.countAcquired(List.of(ALICE, BOB), NOON)).containsExactly(2, 0);
    }

    private AgentRateLimiter node() {
        return new ResilientAgentRateLimiter(redis,
                GuardedStore.available("Redis", FakeStoreCalls.openAfter(1), () -> {}),
                new FakeRedisFallback(), new LocalAgentRateLimiter(Optional.of(THREE)));
    }

    private static final class FlakyRateLimiter implements AgentRateLimiter {
        private AgentRateLimiter counts;
        private boolean isOut;
        private int asked;

        private FlakyRateLimiter(AgentRateLimiter counts) {
            this.counts = counts;
        }

        @Override
        public List<Permit> tryAcquire(List<Agent> agents, Instant now) {
            asked++;
            if (isOut) {
                throw new StoreUnavailableException("Redis did not answer");
            }
            return counts.tryAcquire(agents, now);
        }

        @Override
        public List<Integer> countAcquired(List<Agent> agents, Instant now) {
            if (isOut) {
                throw new StoreUnavailableException("Redis did not answer");
            }
            return counts.countAcquired(agents, now);
        }

        @Override
        public void refund(List<Agent> agents, Instant spentAt) {
            counts.refund(agents, spentAt);
        }
    }
}
