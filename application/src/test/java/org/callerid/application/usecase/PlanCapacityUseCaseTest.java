// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.CapacityPlanReport;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.port.in.PlanCapacity.Command;
import org.callerid.application.port.in.PlanCapacity.Demand;
import org.callerid.application.port.out.Inventory.InventorySnapshot;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.GeographicPoint;
import org.callerid.domain.numbering.NumberingPlan;
import org.callerid.domain.numbering.Territory;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.planning.CapacityPlan;
import org.callerid.domain.planning.HoldTime;
import org.callerid.domain.planning.ObservationPeriod;
import org.callerid.domain.planning.PlanningAssumptions;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;

class PlanCapacityUseCaseTest {
    private static final AreaCode NEW_YORK = new AreaCode("212");
    private static final AreaCode OVERLAY = new AreaCode("332");
    private static final PlanningAssumptions MANY_CALLS_ARE_HEALTHY = PlanningAssumptions.parse(
            Map.of("healthy", "10000", "resting", "0"));
    private static final List<AreaCodeDemand> DEMAND = List.of(AreaCodeDemand.parse("212,1200,8000"),
            AreaCodeDemand.parse("555,1200,8000"));

    private final FakeTraffic traffic = new FakeTraffic();
    private Optional<Duration> observedHoldTime = Optional.of(Duration.ofMinutes(5));

    @Test
    void anAreaCodeIsPlannedWithTheLimitsOfItsOwnNumbers() {
        CapacityPlan plan = plan(new Command(new Demand.Expected(DEMAND), HoldTime.DEFAULT, MANY_CALLS_ARE_HEALTHY));

        // 20 an hour on average: 65 numbers. Without numbers of its own: 24 for the calls at the same time.
        assertThat(CapacityPlanReport.csv(plan)).isEqualTo("""
                area_code,asked,have,need,binds,short,buy_in
                212,1200,2,65,hourly,63,212 332
                555,1200,0,24,at_once,24,
                """);
        assertThat(plan.holdTime()).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void demandAndHoldTimeMayBeObserved() {
        traffic.peaks = DEMAND.subList(0, 1);
        CapacityPlan plan = plan(new Command(new Demand.Observed(ObservationPeriod.parse("1d")),
                new HoldTime.Observed(), MANY_CALLS_ARE_HEALTHY));

        assertThat(traffic.dayStarts).containsExactly(NOON.minus(Duration.ofDays(1)), NOON.minus(Duration.ofHours(12)));
        assertThat(plan.holdTime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(plan.areaCodes()).singleElement().satisfies(row -> {
            assertThat(row.demand()).isEqualTo(DEMAND.getFirst());
            assertThat(row.requirement().atOnce()).isEqualTo(117);
        });
    }

    @Test
    void aHoldTimeThatWasNeverObservedIsNotInvented() {
        observedHoldTime = Optional.empty();
        Command command = new Command(new Demand.Expected(DEMAND), new HoldTime.Observed(),
                PlanningAssumptions.DEFAULT);

        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> plan(command))
                .withMessageContaining("give hold in seconds");
    }

    @Test
    void anAreaCodeHasOneRow() {
        List<AreaCodeDemand> twice = List.of(DEMAND.getFirst(), DEMAND.getFirst());

        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Demand.Expected(twice));
    }

    private CapacityPlan plan(Command command) {
        InventorySnapshot snapshot = new InventorySnapshot(StatusCounts.NONE,
                Map.of(NEW_YORK, new NumberSupply(2, 2, 2, 0, 40, 1_000, 40, 1_000)));
        return new PlanCapacityUseCase(traffic, now -> snapshot, (latest, now) -> {
            assertThat(latest).isEqualTo(10_000);
            return observedHoldTime;
        },
                PlanCapacityUseCaseTest::numberingPlan,
                new UsageLimit(100, 500), new UsageCalendar(ZoneOffset.UTC), () -> NOON).plan(command);
    }

    private static NumberingPlan numberingPlan() {
        List<Territory> manhattan = List.of(Territory.of(List.of(NEW_YORK, OVERLAY)));
        return NumberingPlan.of(
                List.of(NEW_YORK, OVERLAY)
                        .stream()
                        .map(areaCode -> GeographicAreaCode.of(areaCode, new Country("US"), List.of(), manhattan,
                                new GeographicPoint(40.8, -74), ZoneOffset.UTC, true))
                        .toList(),
                Map.of());
    }
}
