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
import org.callerid.application.port.in.ExportCoverage;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.application.port.in.ShowCoverage.CountryRow;
import org.callerid.application.port.in.ShowCoverage.Coverage;
import org.callerid.application.port.in.ShowCoverage.CoverageRow;
import org.callerid.application.port.in.ShowCoverage.Filter;
import org.callerid.application.port.in.ShowCoverage.RegionRow;
import org.callerid.application.port.in.ShowCoverage.Summary;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.CoverageStatus;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.numbering.CountryGroup;
import org.callerid.domain.numbering.Region;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.usage.UsageLimit;
import org.junit.jupiter.api.Test;

class ShowCoverageUseCaseTest {
    private static final UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    private static final RequestCounts MANY = new RequestCounts(90, new TierCounts(70, 0, 0, 0, 10), 5, 0);
    private static final AreaCodeCoverage NEW_YORK = new AreaCodeCoverage(new AreaCode("212"),
            new NumberSupply(5, 5, 4, 0, 100, 300, 60, 250), RequestCounts.NONE, RecentDemand.NONE,
            UTC.periodsAt(NOON));
    private static final Optional<Country> USA = Optional.of(new Country("US"));
    private static final AreaCode LOS_ANGELES = new AreaCode("310");

    @Test
    void anAreaCodeThatWasAskedForEarlierTodayIsARowToo() {
        FakeTraffic traffic = new FakeTraffic();
        traffic.today = Map.of(LOS_ANGELES, MANY);

        assertThat(coverage(traffic).areaCodes()).containsExactly(
                new CoverageRow(NEW_YORK, RequestCounts.NONE, USA, NumberingPlanFixtures.regions("NY"),
                        Optional.empty()),
                new CoverageRow(new AreaCodeCoverage(LOS_ANGELES, NumberSupply.NONE, RequestCounts.NONE,
                        RecentDemand.NONE, UTC.periodsAt(NOON)), MANY, USA, NumberingPlanFixtures.regions("CA"),
                        Optional.empty()));
    }

    @Test
    void theAreaCodesOfAStateAreSummed() {
        FakeTraffic traffic = new FakeTraffic();
        traffic.today = Map.of(LOS_ANGELES, MANY, new AreaCode("213"), MANY);

        assertThat(coverage(traffic).regions()).containsExactly(
                new RegionRow(new Region("CA"), new Summary(CoverageStatus.OK, 0, NumberSupply.NONE, RequestCounts.NONE,
                        MANY.plus(MANY))),
                new RegionRow(new Region("NY"), new Summary(CoverageStatus.OK, 0, NEW_YORK.supply(), RequestCounts.NONE,
                        RequestCounts.NONE)));
    }

    @Test
    void theAreaCodesOfACountryAreSummed() {
        FakeTraffic traffic = new FakeTraffic();
        AreaCode tollFree = new AreaCode("800");
        traffic.today = Map.of(LOS_ANGELES, MANY, tollFree, MANY);

        assertThat(coverage(traffic).countries()).containsExactly(
                new CountryRow(CountryGroup.UNITED_STATES, new Summary(CoverageStatus.OK, 0, NEW_YORK.supply(),
                        RequestCounts.NONE, MANY)),
                new CountryRow(CountryGroup.OTHER, new Summary(CoverageStatus.OK, 0, NumberSupply.NONE,
                        RequestCounts.NONE, MANY)));
    }

    @Test
    void aFilterWantsWhatMeetsAllItsCriteria() {
        FakeTraffic traffic = new FakeTraffic();
        traffic.today = Map.of(LOS_ANGELES, MANY);
        List<CoverageRow> rows = coverage(traffic).areaCodes();
        Filter newYork = new Filter(Optional.empty(), Optional.of(CoverageStatus.OK), Optional.of(new Region("NY")),
                Optional.of(CountryGroup.UNITED_STATES));
        Filter losAngeles = new Filter(Optional.of(LOS_ANGELES), Optional.empty(), Optional.empty(), Optional.empty());
        Filter abroad = new Filter(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(CountryGroup.OTHER));

        assertThat(rows).filteredOn(newYork::matches).containsExactly(rows.getFirst());
        assertThat(rows).filteredOn(losAngeles::matches).containsExactly(rows.getLast());
        assertThat(rows).filteredOn(abroad::matches).isEmpty();
        assertThat(rows).filteredOn(Filter.ALL::matches).hasSize(2);
    }

    @Test
    void theCoverageIsWrittenAsCsv() {
        FakeTraffic traffic = new FakeTraffic();
        traffic.today = Map.of(LOS_ANGELES, MANY);
        traffic.peaks = List.of(new AreaCodeDemand(new AreaCode("212"), 100, 1_000));
        ExportCoverage export = new ExportCoverageUseCase(useCase(traffic));

        assertThat(export.export(Filter.ALL)).isEqualTo("""
                area_code,country,states,status,out_at,back_at,calls_per_minute,calls_last_hour,calls_today,\
                allocated_today,local_today,area_today,overlay_today,state_today,nearest_today,any_today,\
                rate_limited_today,none_available_today,busiest_hour_7d,need,binds,short,\
                buy_in,owned,active,available,limit_reached,left_this_hour,left_today
                212,US,NY,ok,,,0.0,0,0,0,0,0,0,0,0,0,0,0,100,20,daily,15,212,5,5,4,0,60,250
                310,US,CA,ok,,,0.0,0,90,80,70,70,0,0,0,10,5,0,,,,,,0,0,0,0,0,0
                """);
        assertThat(export.export(new Filter(Optional.of(LOS_ANGELES), Optional.empty(), Optional.empty(),
                Optional.empty())).lines()).hasSize(2);
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
        return useCase(traffic).show();
    }

    private static ShowCoverage useCase(FakeTraffic traffic) {
        return new ShowCoverageUseCase(new OneAreaCode(), traffic, (latest, now) -> Optional.empty(),
                () -> NumberingPlanFixtures.of(Map.of("212", "NY", "310", "CA", "213", "CA")),
                new UsageLimit(100, 500), UTC);
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
