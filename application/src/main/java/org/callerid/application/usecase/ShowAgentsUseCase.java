// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callerid.application.port.in.ShowAgents;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.in.ShowOverview.AgentDemand;
import org.callerid.application.port.in.ShowOverview.Overview;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.domain.ratelimit.RateLimit;

/** Adds the permits in use to the agents of the overview. */
public final class ShowAgentsUseCase implements ShowAgents {
    private static final int MAX_ROWS = 100;

    private final ShowOverview overview;
    private final AgentRateLimiter rateLimiter;
    private final Optional<RateLimit> rateLimit;
    private final InstantSource clock;

    public ShowAgentsUseCase(ShowOverview overview, AgentRateLimiter rateLimiter, Optional<RateLimit> rateLimit,
            InstantSource clock) {
        this.overview = overview;
        this.rateLimiter = rateLimiter;
        this.rateLimit = rateLimit;
        this.clock = clock;
    }

    @Override
    public Agents show() {
        Overview now = overview.show();
        List<AgentDemand> most = now.agents().stream().limit(MAX_ROWS).toList();
        List<Integer> acquired = rateLimiter.countAcquired(most.stream().map(AgentDemand::agent).toList(),
                clock.instant());
        List<AgentRow> rows = IntStream.range(0, most.size())
                .mapToObj(i -> new AgentRow(most.get(i).agent(), most.get(i).demand(), acquired.get(i)))
                .toList();
        return new Agents(now.at(), rateLimit, rows, now.agents().size() - rows.size());
    }
}
