// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.model.UnreadableRow;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.domain.coverage.AreaCodeCoverage;

/** An overview as of noon, of nothing unless told otherwise. */
final class FakeOverview implements ShowOverview {
    private final Set<StoreState> states = EnumSet.noneOf(StoreState.class);
    private final List<UnreadableRow> unreadable = new ArrayList<>();
    private final List<TrafficMinute> minutes = new ArrayList<>();
    private final List<AreaCodeCoverage> areaCodes = new ArrayList<>();
    private final List<CampaignDemand> campaigns = new ArrayList<>();
    private final List<AgentDemand> agents = new ArrayList<>();
    private StatusCounts numbers = StatusCounts.NONE;
    private long dropped;
    private boolean out;

    void fail() {
        out = true;
    }

    void count(long available, long reserved, long inactive) {
        numbers = new StatusCounts(available, reserved, 0, inactive, Optional.empty());
    }

    void add(StoreState state) {
        states.add(state);
    }

    void add(UnreadableRow row) {
        unreadable.add(row);
    }

    void add(TrafficMinute minute) {
        minutes.add(minute);
    }

    void add(AreaCodeCoverage capacity) {
        areaCodes.add(capacity);
    }

    void add(CampaignDemand campaign) {
        campaigns.add(campaign);
    }

    void add(AgentDemand agent) {
        agents.add(agent);
    }

    void drop(long entries) {
        dropped = entries;
    }

    @Override
    public Overview show() {
        if (out) {
            throw new StoreUnavailableException("out");
        }
        return new Overview(NOON, numbers, minutes, ResponseTimePercentiles.NONE, areaCodes, campaigns,
                agents);
    }

    @Override
    public Set<StoreState> storeHealth() {
        return states;
    }

    @Override
    public Warnings warnings() {
        return new Warnings(unreadable, unreadable.size(), dropped);
    }
}
