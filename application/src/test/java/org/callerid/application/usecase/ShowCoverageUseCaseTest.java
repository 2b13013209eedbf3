// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreState;
import org.callerid.application.port.in.ShowCoverage.Coverage;
import org.callerid.application.port.in.ShowCoverage.CoverageRow;
import org.callerid.application.port.in.ShowCoverage.RegionRow;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.CoverageStatus;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Region;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.usage.UsageLimit;
import org.junit.jupiter.api.Test;

class ShowCoverageUseCaseTest {
    private static final UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    private static final RequestCounts MANY = new RequestCounts(90, 80, 70, 5, 0);
    private static final AreaCodeCoverage NEW_YORK = new AreaCodeCoverage(new AreaCode("212"),
            new NumberSupply(5, 5, 4, 0, 100, 300, 60, 250), RequestCounts.NONE, RecentDemand.NONE,
            UTC.periodsAt(NOON));
    private static final AreaCode LOS_ANGELES = new AreaCode("310");

    @Test
    void anAreaCodeThatWasAskedForEarlierTodayIsARowToo() {
        FakeTraffic traffic = new FakeTraffic();
        traffic.today = Map.of(LOS_ANGELES, MANY);

        assertThat(coverage(traffic).areaCodes()).containsExactly(
                new CoverageRow(NEW_YORK, RequestCounts.NONE, NumberingPlanFixtures.regions("NY"), Optional.empty()),
                new CoverageRow(new AreaCodeCoverage(LOS_ANGELES, NumberSupply.NONE, RequestCounts.NONE,
                        RecentDemand.NONE, UTC.periodsAt(NOON)), MANY, NumberingPlanFixtures.regions("CA"),
                        Optional.empty()));
    }

    @Test
    void theAreaCodesOfAStateAreSummed() {
        FakeTraffic traffic = new FakeTraffic();
        traffic.today = Map.of(LOS_ANGELES, MANY, new AreaCode("213"), MANY);

        assertThat(coverage(traffic).regions()).containsExactly(
                new RegionRow(new Region("CA"), CoverageStatus.OK, 0, NumberSupply.NONE, RequestCounts.NONE,
                        MANY.plus(MANY)),
                new RegionRow(new Region("NY"), CoverageStatus.OK, 0, NEW_YORK.supply(), RequestCounts.NONE,
                        RequestCounts.NONE));
    }

    @Test
    void theDemandOfAWeekIsPlannedFor() {
        FakeTraffic traffic = new FakeTraffic();
        traffic.peaks = List.of(new AreaCodeDemand(new AreaCode("212"), 100, 1_000));

        CoverageRow row = coverage(traffic).areaCodes().getFirst();

        // Twenty uses an hour and sixty a day for each number: 1,050 / 60 and a tenth more that rest.
        assertThat(row.plan()).hasValueSatisfying(plan -> {
            assertThat(plan.requirement().numbers()).isEqualTo(20);
            assertThat(plan.missing()).isEqualTo(15);
        });
        assertThat(traffic.dayStarts.getFirst()).isEqualTo(NOON.minus(Duration.ofDays(7)));
    }

    private static Coverage coverage(FakeTraffic traffic) {
        return new ShowCoverageUseCase(new OneAreaCode(), traffic, (latest, now) -> Optional.empty(),
                () -> NumberingPlanFixtures.of(Map.of("212", "NY", "310", "CA", "213", "CA")),
                new UsageLimit(100, 500), UTC).show();
    }

    private static final class OneAreaCode implements ShowOverview {
        @Override
        public Overview show() {
            return new Overview(NOON, StatusCounts.NONE, List.of(), ResponseTimePercentiles.NONE, List.of(NEW_YORK),
                    List.of(), List.of());
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
