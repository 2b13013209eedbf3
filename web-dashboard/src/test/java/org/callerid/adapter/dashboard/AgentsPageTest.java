// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ShowAgents;
import org.callerid.application.port.in.ShowAgents.AgentRow;
import org.callerid.application.port.in.ShowAgents.Agents;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.ratelimit.RateLimit;
import org.callerid.domain.traffic.RequestCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentsPageTest {
    private static final AgentRow ANN = new AgentRow(new Agent("ann"), RequestCounts.NONE, 8);

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();

    @Test
    void anAgentsPermitsAreABar() {
        AgentsPage page = page(() -> new Agents(NOON, Optional.of(new RateLimit(10)), List.of(ANN), 3));

        assertThat(page.rows()).containsExactly(ANN);
        assertThat(page.meter(ANN)).isEqualTo(new UsageMeter(8, 10)).returns("high", UsageMeter::level);
        assertThat(page.others()).isEqualTo(3);
    }

    @Test
    void withoutARateLimitThereIsNone() {
        AgentsPage page = page(() -> new Agents(NOON, Optional.empty(), List.of(ANN), 0));

        assertThat(page.isLimited()).isFalse();
        assertThat(page.at()).contains(NOON);
    }

    @Test
    void withoutTheDatabaseThePageSaysSo() {
        AgentsPage page = page(() -> {
            throw new StoreUnavailableException("out");
        });

        assertThat(beans.loader.getFailure()).startsWith("Database unreachable");
        assertThat(page.rows()).isEmpty();
    }

    private AgentsPage page(ShowAgents agents) {
        AgentsPage page = new AgentsPage(agents, beans.loader);
        page.read();
        return page;
    }
}
