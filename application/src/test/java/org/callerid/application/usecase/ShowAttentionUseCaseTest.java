// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callerid.application.memory.InMemorySharedSettings;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.attention.AttentionItem;
import org.callerid.domain.attention.ImportRun;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.Outage;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class ShowAttentionUseCaseTest {
    private static final StatusCounts ENOUGH = new StatusCounts(5, 0, 0, 0, Optional.empty());

    private final FakeOverview overview = new FakeOverview();
    private final InMemorySharedSettings shared = new InMemorySharedSettings();

    @Test
    void ifAllIsWellNothingNeedsAttention() {
        assertThat(items()).isEmpty();
    }

    @Test
    void withoutTheDatabaseThatIsToldOnceHoweverItIsNoticed() {
        overview.unavailable = true;
        assertThat(items()).containsExactly(new AttentionItem.DatabaseUnavailable());

        overview.states = Set.of(StoreState.DATABASE_UNAVAILABLE, StoreState.SHARED_STORE_UNAVAILABLE);
        assertThat(items()).containsExactly(new AttentionItem.DatabaseUnavailable(),
                new AttentionItem.SharedStoreUnavailable());
    }

    @Test
    void storesThatWorkAsConfiguredNeedNoAttention() {
        overview.states = Set.of(StoreState.NO_SHARED_STORE, StoreState.INDEX_BUILDING);

        assertThat(items()).isEmpty();
    }

    @Test
    void anImportThatFailedIsToldUntilOneSucceeds() {
        ImportRun failed = new ImportRun(ImportRun.State.FAILED, NOON, 1_500, "ana b");
        new LatestImport(shared).write(failed);
        assertThat(items()).containsExactly(new AttentionItem.ImportFailed(NOON, 1_500, "ana b"));

        new LatestImport(shared).write(new ImportRun(ImportRun.State.SUCCEEDED, NOON, 2_000, "bo"));
        assertThat(items()).isEmpty();
    }

    @Test
    void aNoteOfAnImportThatCannotBeReadIsNone() {
        shared.put("latest-import", "FAILED yesterday many ana");
        assertThat(items()).isEmpty();
        shared.put("latest-import", "FAILED");
        assertThat(items()).isEmpty();
    }

    @Test
    void callsWithoutNumberAreToldForFiveMinutes() {
        overview.minutes = List.of(minute(-6, 100, 0), minute(-5, 2, 0), minute(-1, 1, 0));

        assertThat(items()).containsExactly(new AttentionItem.CallsWithoutNumber(3));
    }

    @Test
    void outagesOfTheLastHourAreToldLatestFirst() {
        overview.minutes = List.of(minute(-61, 0, 9), minute(-30, 0, 7), minute(-2, 0, 3));

        assertThat(items()).containsExactly(
                new AttentionItem.OutageEnded(new Outage(NOON.minusSeconds(120), NOON.minusSeconds(60), 3)),
                new AttentionItem.OutageEnded(new Outage(NOON.minusSeconds(1_800), NOON.minusSeconds(1_740), 7)));
    }

    @Test
    void theWorstComesFirst() {
        overview.numbers = new StatusCounts(0, 0, 0, 4, Optional.empty());
        overview.areaCodes = List.of(new AreaCodeCoverage(new AreaCode("310"), NumberSupply.NONE,
                new RequestCounts(20, new TierCounts(0, 0, 0, 0, 20), 0, 0), RecentDemand.NONE,
                new UsageCalendar(ZoneOffset.UTC).periodsAt(NOON)));
        overview.agents = List.of(new ShowOverview.AgentDemand(new Agent("017"),
                new RequestCounts(90, new TierCounts(0, 0, 0, 0, 40), 50, 0)));
        overview.states = Set.of(StoreState.SHARED_STORE_EVICTS);
        overview.dropped = 3;

        assertThat(items()).containsExactly(new AttentionItem.NoActiveNumber(4), new AttentionItem.SharedStoreEvicts(),
                new AttentionItem.AreaCodeNotOwned(new AreaCode("310"), 20),
                new AttentionItem.AgentRateLimited(new Agent("017"), 50, 90), new AttentionItem.RequestsNotLogged(3));
    }

    private List<AttentionItem> items() {
        return new ShowAttentionUseCase(overview, shared).show().items();
    }

    private static TrafficMinute minute(int fromNow, long noneAvailable, long unavailable) {
        return new TrafficMinute(NOON.plusSeconds(60L * fromNow), 0, 0, noneAvailable, unavailable, 0);
    }

    private static final class FakeOverview implements ShowOverview {
        Set<StoreState> states = Set.of();
        boolean unavailable;
        StatusCounts numbers = ENOUGH;
        List<TrafficMinute> minutes = List.of();
        List<AreaCodeCoverage> areaCodes = List.of();
        List<AgentDemand> agents = List.of();
        long dropped;

        @Override
        public Overview show() {
            if (unavailable) {
                throw new StoreUnavailableException("out");
            }
            return new Overview(NOON, numbers, minutes, ResponseTimePercentiles.NONE, areaCodes, List.of(), agents);
        }

        @Override
        public Set<StoreState> storeHealth() {
            return states;
        }

        @Override
        public Warnings warnings() {
            return new Warnings(List.of(), 0, dropped);
        }
    }
}
