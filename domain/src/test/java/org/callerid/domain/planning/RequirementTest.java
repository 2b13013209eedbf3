// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.planning.Requirement.Part;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The example: 212 has 1,200 requests in its busiest hour and 8,000 a day, and a call holds its number for 45 s. */
class RequirementTest {
    private static final AreaCodeDemand DEMAND = AreaCodeDemand.parse("212,1200,8000");
    private static final Duration HOLD_TIME = Duration.ofSeconds(45);
    private static final NumberLimits LIMITS = NumberLimits.of(new UsageLimit(100, 500));

    @Test
    void theExampleNeeds94NumbersForHealthyUse() {
        Requirement requirement = Requirement.of(DEMAND, HOLD_TIME, LIMITS, PlanningAssumptions.DEFAULT);

        assertThat(requirement.parts()).extracting(Part::constraint, Part::numbers)
                .containsExactly(tuple(Constraint.AT_ONCE, 24L), tuple(Constraint.HOURLY_LIMIT, 13L),
                        tuple(Constraint.HEALTHY_USE, 84L), tuple(Constraint.SPACING, 0L));
        assertThat(requirement.binding().map(Part::constraint)).contains(Constraint.HEALTHY_USE);
        assertThat(requirement.numbers()).isEqualTo(94);
        assertThat(requirement.explanation()).isEqualTo("84: the 100 calls a day that keep a number healthy;"
                + " 24 would carry the calls; 94 with those that rest");
    }

    /** What binds, and what it asks for before the share that rests. */
    @ParameterizedTest(name = "hold {0} s, limits {1}/{2}, healthy {3}, burst {4}, spacing {5}: {6} {7}")
    @CsvSource(textBlock = """
            45,  100, 500, 100,  1, 0,   HEALTHY_USE,  84
            45,  100, 500, 1000, 1, 0,   AT_ONCE,      24
            45,  100, 500, 500,  1, 0,   AT_ONCE,      24
            # without release, a number is held for its whole term
            300, 100, 500, 1000, 1, 0,   AT_ONCE,      117
            # calls placed five at once
            45,  100, 500, 1000, 5, 0,   AT_ONCE,      33
            45,  100, 200, 1000, 1, 0,   DAILY_LIMIT,  42
            1,   100, 800, 1000, 1, 0,   HOURLY_LIMIT, 13
            45,  20,  500, 1000, 1, 0,   HOURLY_LIMIT, 65
            # 1,200 calls an hour, each 300 s apart: 100 numbers, of which 1 % may be busy
            45,  100, 500, 1000, 1, 300, SPACING,      102
            """)
    void theLargestPartBinds(int hold, int hourly, int daily, int healthy, int burst, int spacing,
            Constraint constraint, long numbers) {
        Requirement requirement = Requirement.of(DEMAND, Duration.ofSeconds(hold),
                NumberLimits.of(new UsageLimit(hourly, daily)),
                new PlanningAssumptions(0.01, healthy, burst, 0, Duration.ofSeconds(spacing)));

        Part binding = requirement.binding().orElseThrow();
        assertThat(binding.constraint()).isEqualTo(constraint);
        assertThat(binding.numbers()).isEqualTo(numbers);
        assertThat(requirement.numbers()).isEqualTo(numbers);
    }

    @Test
    void ofEqualPartsTheFirstBinds() {
        Requirement requirement = Requirement.of(AreaCodeDemand.parse("212,1,1"), Duration.ofSeconds(1), LIMITS,
                PlanningAssumptions.DEFAULT);

        assertThat(requirement.binding()).map(Part::constraint).contains(Constraint.AT_ONCE);
        assertThat(requirement.numbers()).isEqualTo(2);
    }

    @Test
    void withoutDemandNothingIsNeeded() {
        Requirement requirement = Requirement.of(AreaCodeDemand.parse("212,0,0"), HOLD_TIME, LIMITS,
                PlanningAssumptions.DEFAULT);

        assertThat(requirement.binding()).isEmpty();
        assertThat(requirement.numbers()).isZero();
        assertThat(requirement.explanation()).isEmpty();
    }

    @ParameterizedTest(name = "{0} calls a day with {1} % resting: {2}")
    @CsvSource({"2000, 30, 30", "850, 10, 10", "8000, 10, 94", "8000, 0, 84"})
    void aWholeQuotientIsNotRoundedUp(long callsADay, int resting, long numbers) {
        Requirement requirement = Requirement.of(new AreaCodeDemand(new AreaCode("212"), 0, callsADay), HOLD_TIME,
                LIMITS, new PlanningAssumptions(0.01, 100, 1, resting / 100.0, Duration.ZERO));

        assertThat(requirement.numbers()).isEqualTo(numbers);
    }

    @Test
    void averageLimitsNeedNotBeWhole() {
        Requirement requirement = Requirement.of(DEMAND, Duration.ofSeconds(1), new NumberLimits(62.5, 5_000),
                new PlanningAssumptions(0.01, 10_000, 1, 0, Duration.ZERO));

        assertThat(requirement.numbers()).isEqualTo(21);
    }

    @Test
    void whatIsOwnedIsNotMissing() {
        Requirement requirement = Requirement.of(DEMAND, HOLD_TIME, LIMITS, PlanningAssumptions.DEFAULT);

        assertThat(plan(DEMAND, 90, requirement).missing()).isEqualTo(4);
        assertThat(plan(DEMAND, 94, requirement).missing()).isZero();
        assertThat(plan(DEMAND, 500, requirement).missing()).isZero();
    }

    @Test
    void theAreaCodeThatMissesMostComesFirst() {
        Requirement requirement = Requirement.of(DEMAND, HOLD_TIME, LIMITS, PlanningAssumptions.DEFAULT);
        AreaCodePlan enough = plan(DEMAND, 94, requirement);
        AreaCodePlan none = plan(AreaCodeDemand.parse("310,1200,8000"), 0, requirement);
        AreaCodePlan alsoNone = plan(AreaCodeDemand.parse("202,1200,8000"), 0, requirement);

        assertThat(new CapacityPlan(HOLD_TIME, List.of(enough, none, alsoNone)).areaCodes())
                .containsExactly(alsoNone, none, enough);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "212", "212,1", "212,-1,5", "212,1.5,5", "21,1,5", "212,9,5", "212,1,5,x",
        "212,1,999999999", "212,1,9999999999"})
    void aDemandThatCannotBeIsRefused(String row) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> AreaCodeDemand.parse(row));
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 1, 0, 0", "0.51, 100, 1, 0, 0", "0.01, 0, 1, 0, 0", "0.01, 100, 0, 0, 0",
        "0.01, 100, 1, 0.91, 0", "0.01, 100, 1, -0.1, 0", "0.01, 100, 1, 0, -1", "NaN, 100, 1, 0, 0",
        "0.01, 100, 1, NaN, 0"})
    void assumptionsThatCannotBeAreRefused(double target, int healthy, int burst, double resting, long spacing) {
        Duration between = Duration.ofSeconds(spacing);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new PlanningAssumptions(target, healthy, burst, resting, between));
    }

    private static AreaCodePlan plan(AreaCodeDemand demand, long have, Requirement requirement) {
        return new AreaCodePlan(demand, have, requirement, new TreeSet<>());
    }
}
