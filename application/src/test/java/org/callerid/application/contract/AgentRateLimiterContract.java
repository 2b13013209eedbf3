// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.Collections;
import java.util.List;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.AgentRateLimiter.Permit;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.ratelimit.RateLimit;
import org.junit.jupiter.api.Test;

/** The contract of every {@link AgentRateLimiter} implementation. */
public interface AgentRateLimiterContract {
    Agent ANN = new Agent("ann");
    Agent BOB = new Agent("bob");

    /** A limiter without any acquired permits. */
    AgentRateLimiter rateLimiter(RateLimit rateLimit);

    @Test
    default void anAgentSpendsExactlyItsAllowanceInOneBatch() {
        AgentRateLimiter rateLimiter = rateLimiter(new RateLimit(100));

        List<Permit> answers = rateLimiter.tryAcquire(Collections.nCopies(1_000, ANN), NOON);

        assertThat(answers.stream().filter(Permit.Acquired.class::isInstance)).hasSize(100);
        assertThat(answers.subList(100, 1_000)).containsOnly(new Permit.Exhausted(NOON.plusSeconds(60)));
    }

    @Test
    default void oneAgentsSpendingIsNotAnothers() {
        AgentRateLimiter rateLimiter = rateLimiter(new RateLimit(1));

        assertThat(rateLimiter.tryAcquire(List.of(ANN, BOB), NOON)).containsOnly(new Permit.Acquired());
    }

    @Test
    default void whatIsGivenBackCanBeSpentAgain() {
        AgentRateLimiter rateLimiter = rateLimiter(new RateLimit(1));
        rateLimiter.tryAcquire(List.of(ANN), NOON);

        rateLimiter.refund(List.of(ANN), NOON);

        assertThat(rateLimiter.tryAcquire(List.of(ANN), NOON)).containsExactly(new Permit.Acquired());
    }

    @Test
    default void aMinuteAfterItWasSpentAGrantCanBeSpentAgain() {
        AgentRateLimiter rateLimiter = rateLimiter(new RateLimit(1));
        rateLimiter.tryAcquire(List.of(ANN), NOON);

        assertThat(rateLimiter.tryAcquire(List.of(ANN), NOON.plusMillis(59_999)).getFirst())
                .isEqualTo(new Permit.Exhausted(NOON.plusSeconds(60)));
        assertThat(rateLimiter.tryAcquire(List.of(ANN), NOON.plusSeconds(60))).containsExactly(new Permit.Acquired());
    }

    @Test
    default void theGrantsOfTheLastMinuteAreCounted() {
        AgentRateLimiter rateLimiter = rateLimiter(new RateLimit(100));
        rateLimiter.tryAcquire(Collections.nCopies(70, ANN), NOON);
        rateLimiter.tryAcquire(List.of(ANN, ANN), NOON.plusSeconds(10));
        rateLimiter.refund(List.of(ANN), NOON.plusSeconds(10));

        assertThat(rateLimiter.countAcquired(List.of(BOB, ANN), NOON.plusSeconds(59))).containsExactly(0, 71);
        assertThat(rateLimiter.countAcquired(List.of(ANN), NOON.plusSeconds(60))).containsExactly(1);
        assertThat(rateLimiter.countAcquired(List.of(), NOON)).isEmpty();
    }
}
