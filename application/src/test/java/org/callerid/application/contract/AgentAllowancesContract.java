// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.Collections;
import java.util.List;
import org.callerid.application.port.out.AgentAllowances;
import org.callerid.application.port.out.AgentAllowances.Spending;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.RateLimit;
import org.junit.jupiter.api.Test;

/** What every {@link AgentAllowances} does, whatever counts. */
public interface AgentAllowancesContract {
    Agent ANN = new Agent("ann");
    Agent BOB = new Agent("bob");

    /** Nobody has spent anything yet. */
    AgentAllowances allowances(RateLimit rateLimit);

    @Test
    default void anAgentSpendsExactlyItsAllowanceInOneBatch() {
        AgentAllowances allowances = allowances(new RateLimit(100));

        List<Spending> answers = allowances.spend(Collections.nCopies(1_000, ANN), NOON);

        assertThat(answers.stream().filter(Spending.Spent.class::isInstance)).hasSize(100);
        assertThat(answers.subList(100, 1_000)).containsOnly(new Spending.UsedUp(NOON.plusSeconds(60)));
    }

    @Test
    default void oneAgentsSpendingIsNotAnothers() {
        AgentAllowances allowances = allowances(new RateLimit(1));

        assertThat(allowances.spend(List.of(ANN, BOB), NOON)).containsOnly(new Spending.Spent());
    }

    @Test
    default void whatIsGivenBackCanBeSpentAgain() {
        AgentAllowances allowances = allowances(new RateLimit(1));
        allowances.spend(List.of(ANN), NOON);

        allowances.giveBack(List.of(ANN), NOON);

        assertThat(allowances.spend(List.of(ANN), NOON)).containsExactly(new Spending.Spent());
    }

    @Test
    default void aMinuteAfterItWasSpentAGrantCanBeSpentAgain() {
        AgentAllowances allowances = allowances(new RateLimit(1));
        allowances.spend(List.of(ANN), NOON);

        assertThat(allowances.spend(List.of(ANN), NOON.plusMillis(59_999)).getFirst())
                .isEqualTo(new Spending.UsedUp(NOON.plusSeconds(60)));
        assertThat(allowances.spend(List.of(ANN), NOON.plusSeconds(60))).containsExactly(new Spending.Spent());
    }
}
