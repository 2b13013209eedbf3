// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.callerid.application.memory.InMemoryAgentAllowances;
import org.callerid.application.port.out.AgentAllowances;
import org.callerid.application.port.out.AgentAllowances.Spending;
import org.callerid.application.port.out.StoreUnavailableException;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.RateLimit;
import org.junit.jupiter.api.Test;

/** How much an agent is granted by two nodes when Redis is there, late, or out. */
class ResilientAgentAllowancesTest {
    private static final RateLimit THREE = new RateLimit(3);
    private static final Agent ALICE = new Agent("alice");
    private static final Agent BOB = new Agent("bob");
    private static final Spending SPENT = new Spending.Spent();
    private static final Spending USED_UP = new Spending.UsedUp(NOON.plus(RateLimit.WINDOW));

    private final FlakyAllowances redis = new FlakyAllowances(new InMemoryAgentAllowances(THREE));
    private final AgentAllowances node = node();
    private final AgentAllowances otherNode = node();

    @Test
    void allNodesTogetherGrantTheAllowance() {
        assertThat(node.spend(List.of(ALICE, ALICE), NOON)).containsExactly(SPENT, SPENT);

        assertThat(otherNode.spend(List.of(ALICE, BOB, ALICE), NOON)).containsExactly(SPENT, SPENT, USED_UP);
    }

    @Test
    void whatAllNodesRefusedIsNotCountedHere() {
        otherNode.spend(Collections.nCopies(3, ALICE), NOON);
        assertThat(node.spend(List.of(ALICE), NOON)).containsExactly(USED_UP);
        redis.isOut = true;

        assertThat(node.spend(Collections.nCopies(4, ALICE), NOON)).containsExactly(SPENT, SPENT, SPENT, USED_UP);
    }

    @Test
    void redisIsNotAskedAboutAnAgentWhoHasUsedUpTheAllowanceHere() {
        node.spend(Collections.nCopies(4, ALICE), NOON);
        int asked = redis.asked;

        assertThat(node.spend(List.of(ALICE, ALICE), NOON)).containsOnly(USED_UP);

        assertThat(redis.asked).isEqualTo(asked);
    }

    @Test
    void anOutageOfRedisGrantsNothingMoreOnThisNode() {
        node.spend(List.of(ALICE, ALICE), NOON);
        redis.isOut = true;

        assertThat(node.spend(List.of(ALICE, ALICE, BOB), NOON)).containsExactly(SPENT, USED_UP, SPENT);
    }

    @Test
    void aRedisThatComesBackEmptyGrantsNothingMoreOnThisNode() {
        node.spend(Collections.nCopies(3, ALICE), NOON);
        redis.counts = new InMemoryAgentAllowances(THREE);

        assertThat(node.spend(List.of(ALICE), NOON)).containsExactly(USED_UP);
    }

    @Test
    void aGrantGivenBackCanBeSpentAgainOnAnyNode() {
        node.spend(Collections.nCopies(3, ALICE), NOON);

        node.giveBack(List.of(ALICE), NOON);

        assertThat(otherNode.spend(List.of(ALICE, ALICE), NOON)).containsExactly(SPENT, USED_UP);
    }

    private AgentAllowances node() {
        return new ResilientAgentAllowances(redis, GuardedStore.inUse("Redis", PlainCalls.openAfter(1), () -> {}),
                new AnswersOrNothing(), new NodeAgentAllowances(Optional.of(THREE)));
    }

    private static final class FlakyAllowances implements AgentAllowances {
        private AgentAllowances counts;
        private boolean isOut;
        private int asked;

        private FlakyAllowances(AgentAllowances counts) {
            this.counts = counts;
        }

        @Override
        public List<Spending> spend(List<Agent> agents, Instant now) {
            asked++;
            if (isOut) {
                throw new StoreUnavailableException("Redis did not answer");
            }
            return counts.spend(agents, now);
        }

        @Override
        public void giveBack(List<Agent> agents, Instant spentAt) {
            counts.giveBack(agents, spentAt);
        }
    }
}
