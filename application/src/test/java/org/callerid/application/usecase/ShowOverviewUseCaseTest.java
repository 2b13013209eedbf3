// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.model.UnreadableRow;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.in.ShowOverview.AgentDemand;
import org.callerid.application.port.in.ShowOverview.CampaignDemand;
import org.callerid.application.port.in.ShowOverview.Warnings;
import org.callerid.application.port.out.Inventory;
import org.callerid.application.port.out.Inventory.InventorySnapshot;
import org.callerid.application.port.out.RequestLog;
import org.callerid.application.port.out.UnreadableRows;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.DemandSample;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class ShowOverviewUseCaseTest {
    private static final AreaCode NEW_YORK = new AreaCode("212");
    private static final AreaCode LOS_ANGELES = new AreaCode("310");
    private static final AreaCode SAN_FRANCISCO = new AreaCode("415");
    private static final UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    private static final CurrentPeriods PERIODS = UTC.periodsAt(NOON);
    private static final StatusCounts COUNTS = new StatusCounts(1, 2, 3, 4, Optional.empty());
    private static final RequestCounts HIGH = new RequestCounts(90, new TierCounts(70, 0, 0, 0, 10), 5, 0);
    private static final RequestCounts LOW = new RequestCounts(20, new TierCounts(0, 0, 0, 0, 20), 0, 0);

    private static final NumberSupply EXHAUSTED = new NumberSupply(3, 3, 0, 3, 100, 300, 0, 60);
    private static final NumberSupply PLENTY = new NumberSupply(5, 5, 4, 0, 100, 300, 60, 250);
    private static final RecentDemand RECENT = new RecentDemand(
            new DemandSample(10, 9, RecentDemand.SHORT_PERIOD), new DemandSample(20, 19, RecentDemand.LONG_PERIOD));

    private final ShowOverview overview = overview(
            now -> new InventorySnapshot(COUNTS, Map.of(NEW_YORK, PLENTY, LOS_ANGELES, EXHAUSTED)));

    @Test
    void threeHoursAreChartedAndFiveMinutesMeasured() {
        ShowOverview.Overview shown = overview.show();

        assertThat(shown.at()).isEqualTo(NOON);
        assertThat(shown.numbers()).isEqualTo(COUNTS);
        assertThat(shown.minutes()).containsExactly(minute(NOON.minus(Duration.ofHours(3))), minute(NOON));
        assertThat(shown.responseTimes()).isEqualTo(times(Duration.ofMinutes(5)));
    }

    @Test
    void areaCodesWithNumbersOrDemandAreListedMostCriticalFirst() {
        assertThat(overview.show().areaCodes()).containsExactly(
                new AreaCodeCoverage(LOS_ANGELES, EXHAUSTED, RequestCounts.NONE, RecentDemand.NONE, PERIODS),
                new AreaCodeCoverage(SAN_FRANCISCO, NumberSupply.NONE, HIGH, RecentDemand.NONE, PERIODS),
                new AreaCodeCoverage(NEW_YORK, PLENTY, LOW, RECENT, PERIODS));
    }

    @Test
    void agentsWithMostRequestsComeFirst() {
        assertThat(overview.show().agents()).containsExactly(new AgentDemand(new Agent("042"), HIGH),
                new AgentDemand(new Agent("007"), LOW));
    }

    @Test
    void campaignsWithMostCallsComeFirstAndEqualOnesByName() {
        assertThat(overview.show().campaigns()).containsExactly(new CampaignDemand(new Campaign("sales"), HIGH),
                new CampaignDemand(new Campaign("polls"), LOW), new CampaignDemand(new Campaign("survey"), LOW));
    }

    @Test
    void healthAndWarningsAreToldEvenIfNoStoreCanBeReached() {
        ShowOverview cutOff = overview(now -> {
            throw new StoreUnavailableException("out");
        });

        assertThat(cutOff.storeHealth()).containsExactly(StoreState.DATABASE_UNAVAILABLE);
        assertThat(cutOff.warnings()).isEqualTo(new Warnings(FewUnreadableRows.FIRST, 17, 3));
    }

    private static ShowOverview overview(Inventory inventory) {
        return new ShowOverviewUseCase(inventory, traffic(), () -> Set.of(StoreState.DATABASE_UNAVAILABLE),
                new FewUnreadableRows(), new ShortLog(), UTC, () -> NOON);
    }

    private static FakeTraffic traffic() {
        FakeTraffic traffic = new FakeTraffic();
        traffic.lastHour = Map.of(NEW_YORK, LOW, SAN_FRANCISCO, HIGH);
        traffic.campaigns = Map.of(new Campaign("survey"), LOW, new Campaign("sales"), HIGH, new Campaign("polls"),
                LOW);
        traffic.agents = Map.of(new Agent("007"), LOW, new Agent("042"), HIGH);
        traffic.recent = Map.of(NEW_YORK, RECENT);
        return traffic;
    }

    private static TrafficMinute minute(Instant begins) {
        return new TrafficMinute(begins, 1, 0, 0, 0, 0);
    }

    private static ResponseTimePercentiles times(Duration time) {
        return new ResponseTimePercentiles(time, time, time);
    }

    private static final class FewUnreadableRows implements UnreadableRows {
        static final List<UnreadableRow> FIRST = List.of(new UnreadableRow("caller_ids", "212", "too short"));

        @Override
        public List<UnreadableRow> rows() {
            return FIRST;
        }

        @Override
        public long count() {
            return 17;
        }
    }

    private static final class ShortLog implements RequestLog {
        @Override
        public void append(RequestLogEntry entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long dropped() {
            return 3;
        }
    }
}
