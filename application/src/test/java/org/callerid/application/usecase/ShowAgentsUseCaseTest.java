// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.callerid.application.memory.InMemoryAgentRateLimiter;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreState;
import org.callerid.application.port.in.ShowAgents.AgentRow;
import org.callerid.application.port.in.ShowAgents.Agents;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.ratelimit.RateLimit;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.junit.jupiter.api.Test;

class ShowAgentsUseCaseTest {
    private static final RateLimit THREE = new RateLimit(3);
    private static final RequestCounts MANY = new RequestCounts(90, new TierCounts(50, 0, 0, 0, 10), 20, 10);
    private static final RequestCounts FEW = new RequestCounts(9, new TierCounts(9, 0, 0, 0, 0), 0, 0);
    private static final Agent ANN = new Agent("ann");
    private static final Agent BOB = new Agent("bob");

    private final InMemoryAgentRateLimiter rateLimiter = new InMemoryAgentRateLimiter(THREE);

    @Test
    void anAgentHasThePermitsOfTheLastMinute() {
        rateLimiter.tryAcquire(List.of(ANN), NOON.minusSeconds(60));
        rateLimiter.tryAcquire(List.of(ANN, ANN), NOON.minusSeconds(59));

        assertThat(show(List.of(new ShowOverview.AgentDemand(ANN, MANY), new ShowOverview.AgentDemand(BOB, FEW))))
                .isEqualTo(new Agents(NOON, Optional.of(THREE),
                        List.of(new AgentRow(ANN, MANY, 2), new AgentRow(BOB, FEW, 0)), 0));
    }

    @Test
    void aHundredAgentsAreShown() {
        Agents agents = show(IntStream.range(0, 130)
                .mapToObj(i -> new ShowOverview.AgentDemand(new Agent("agent" + i), FEW))
                .toList());

        assertThat(agents.rows()).hasSize(100);
        assertThat(agents.others()).isEqualTo(30);
    }

    private Agents show(List<ShowOverview.AgentDemand> agents) {
        return new ShowAgentsUseCase(new SomeAgents(agents), rateLimiter, Optional.of(THREE), () -> NOON).show();
    }

    private record SomeAgents(List<AgentDemand> agents) implements ShowOverview {
        @Override
        public Overview show() {
            return new Overview(NOON, StatusCounts.NONE, List.of(), ResponseTimePercentiles.NONE, List.of(), List.of(),
                    agents);
        }

        @Override
        public Set<StoreState> storeHealth() {
            return Set.of();
        }

        @Override
        public Warnings warnings() {
            return new Warnings(List.of(), 0, 0);
        }
    }
}
