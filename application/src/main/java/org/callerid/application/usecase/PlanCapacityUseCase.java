// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.callerid.application.port.in.PlanCapacity;
import org.callerid.application.port.out.HoldTimes;
import org.callerid.application.port.out.Inventory;
import org.callerid.application.port.out.NumberingPlans;
import org.callerid.application.port.out.Traffic;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.planning.CapacityPlan;
import org.callerid.domain.planning.HoldTime;
import org.callerid.domain.planning.ObservationPeriod;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;

/** Compares the demand with the numbers that there are. */
public final class PlanCapacityUseCase implements PlanCapacity {
    private static final int OBSERVED_CALLS = 10_000;

    private final Traffic traffic;
    private final Inventory inventory;
    private final HoldTimes holdTimes;
    private final NumberingPlans numberingPlans;
    private final UsageLimit newNumbers;
    private final UsageCalendar calendar;
    private final InstantSource clock;

    /** @param newNumbers the limits of the numbers of an area code that has none yet */
    public PlanCapacityUseCase(Traffic traffic, Inventory inventory, HoldTimes holdTimes,
            NumberingPlans numberingPlans, UsageLimit newNumbers, UsageCalendar calendar, InstantSource clock) {
        this.traffic = traffic;
        this.inventory = inventory;
        this.holdTimes = holdTimes;
        this.numberingPlans = numberingPlans;
        this.newNumbers = newNumbers;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public CapacityPlan plan(Command command) {
        Instant now = clock.instant();
        Duration holdTime = holdTime(command.holdTime(), now);
        Map<AreaCode, NumberSupply> owned = inventory.snapshot(now).byAreaCode();
        AreaCodePlanner planner = new AreaCodePlanner(numberingPlans.current(), newNumbers, holdTime,
                command.assumptions());
        return new CapacityPlan(holdTime, demand(command.demand(), now).stream()
                .map(demand -> planner.plan(demand, owned.getOrDefault(demand.areaCode(), NumberSupply.NONE)))
                .toList());
    }

    private Duration holdTime(HoldTime holdTime, Instant now) {
        return switch (holdTime) {
            case HoldTime.Assumed(var mean) -> mean;
            case HoldTime.Observed() -> holdTimes.meanHoldTime(OBSERVED_CALLS, now)
                    .orElseThrow(() -> new InvalidValueException("plan.hold.unknown",
                            "no call has ended yet whose hold time could be observed; give hold in seconds"));
        };
    }

    private List<AreaCodeDemand> demand(Demand demand, Instant now) {
        return switch (demand) {
            case Demand.Expected(var rows) -> rows;
            case Demand.Observed(ObservationPeriod(var length)) ->
                traffic.peakDemand(calendar.dayStarts(now.minus(length), now));
        };
    }
}
