// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.ShowAgents;
import org.callerid.application.port.in.ShowAgents.AgentRow;
import org.callerid.application.port.in.ShowAgents.Agents;
import org.callerid.domain.ratelimit.RateLimit;

/** The agents of the last hour, and how much of the rate limit each has used. */
@Named("agents")
@RequestScoped
public class AgentsPage {
    private final ShowAgents showAgents;
    private final PageLoader loader;
    private Optional<Agents> read = Optional.empty();

    @Inject
    public AgentsPage(ShowAgents showAgents, PageLoader loader) {
        this.showAgents = showAgents;
        this.loader = loader;
    }

    public void read() {
        read = loader.load(showAgents::show);
    }

    /** When the requests were counted; empty if they could not be. */
    public Optional<Instant> at() {
        return read.map(Agents::at);
    }

    public List<AgentRow> rows() {
        return read.map(Agents::rows).orElse(List.of());
    }

    /** How many agents are not shown. */
    public long others() {
        return read.map(Agents::others).orElse(0L);
    }

    public boolean isLimited() {
        return read.flatMap(Agents::rateLimit).isPresent();
    }

    /** Permits per minute; 0 if there is no rate limit. */
    public int limit() {
        return read.flatMap(Agents::rateLimit).map(RateLimit::permits).orElse(0);
    }

    /** The permits that an agent has used, as a bar. */
    public UsageMeter meter(AgentRow row) {
        return new UsageMeter(row.acquired(), limit());
    }
}
