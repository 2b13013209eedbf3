// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many numbers an area code needs.
 *
 * @param parts what each constraint alone asks for, the constraint of the calls at the same time first
 * @param binding the part that asks for most; empty if nothing is needed
 * @param numbers what is needed in all, with the share that is not used
 */
public record Requirement(List<Part> parts, Optional<Part> binding, long numbers) {
    /** The standard deviations by which the busiest hour exceeds its mean in one of a hundred hours. */
    private static final double HOURLY_MARGIN = 2.33;
    private static final double DAILY_MARGIN = 1.05;
    private static final double SECONDS_PER_HOUR = 3_600;
    /** Against a quotient of whole numbers that is computed as slightly more than a whole number. */
    private static final double ROUNDING = 1e-9;

    public Requirement {
        parts = List.copyOf(parts);
    }

    /**
     * The numbers for a demand.
     *
     * @param holdTime how long a call holds its number on average, from allocation to release or expiry
     */
    public static Requirement of(AreaCodeDemand demand, Duration holdTime, NumberLimits limits,
            PlanningAssumptions assumptions) {
        List<Part> parts = List.of(atOnce(demand, holdTime, assumptions), hourly(demand, limits),
                daily(demand, limits, assumptions), spacing(demand, assumptions));
        Part most = parts.stream()
                .max(Comparator.comparingLong(Part::numbers)
                        .thenComparing(parts::indexOf,
                                Comparator.reverseOrder()))
                .orElseThrow();
        return new Requirement(parts, Optional.of(most).filter(part -> part.numbers() > 0),
                roundUp(most.numbers() / (1 - assumptions.resting())));
    }

    private static Part atOnce(AreaCodeDemand demand, Duration holdTime, PlanningAssumptions assumptions) {
        double load = demand.busiestHour() * (holdTime.toMillis() / 1_000.0) / SECONDS_PER_HOUR;
        return new Part(Constraint.AT_ONCE, load == 0
                ? 0
                : ErlangB.servers(load, assumptions.acceptedRefusals(), assumptions.peakedness()), load);
    }

    /** Calls arrive at random, so the busiest hour of a number has more than its share. */
    private static Part hourly(AreaCodeDemand demand, NumberLimits limits) {
        double calls = demand.busiestHour() + HOURLY_MARGIN * Math.sqrt((double) demand.busiestHour());
        return new Part(Constraint.HOURLY_LIMIT, roundUp(calls / limits.hourly()), limits.hourly());
    }

    private static Part daily(AreaCodeDemand demand, NumberLimits limits, PlanningAssumptions assumptions) {
        double calls = demand.busiestDay() * DAILY_MARGIN;
        return assumptions.healthyPerDay() <= limits.daily()
                ? new Part(Constraint.HEALTHY_USE, roundUp(calls / assumptions.healthyPerDay()),
                        assumptions.healthyPerDay())
                : new Part(Constraint.DAILY_LIMIT, roundUp(calls / limits.daily()), limits.daily());
    }

    private static Part spacing(AreaCodeDemand demand, PlanningAssumptions assumptions) {
        long seconds = assumptions.spacing().toSeconds();
        long numbers = roundUp(demand.busiestHour() * seconds / SECONDS_PER_HOUR);
        return new Part(Constraint.SPACING, roundUp(numbers / (1 - assumptions.acceptedRefusals())), (double) seconds);
    }

    private static long roundUp(double numbers) {
        return (long) Math.ceil(numbers - ROUNDING);
    }

    /** The numbers that the calls at the same time need. */
    public long atOnce() {
        return parts.getFirst().numbers();
    }

    /** Why so many are needed, in English; empty if none are. */
    public String explanation() {
        return binding.map(most -> most.explanation()
                + (most.constraint() == Constraint.AT_ONCE ? "" : "; " + atOnce() + " would carry the calls")
                + (numbers > most.numbers() ? "; " + numbers + " with those that rest" : "")).orElse("");
    }

    /**
     * What one constraint asks for.
     *
     * @param numbers before the share that is not used
     * @param limit what it follows from: erlangs for calls at the same time, calls per number for limits and healthy
     *            use, seconds for spacing
     */
    public record Part(Constraint constraint, long numbers, double limit) {
        private String explanation() {
            long about = Math.round(limit);
            return numbers + ": " + switch (constraint) {
                case AT_ONCE -> "about " + about + " calls at the same time";
                case HOURLY_LIMIT -> "the hourly limit of " + about;
                case DAILY_LIMIT -> "the daily limit of " + about;
                case HEALTHY_USE -> "the " + about + " calls a day that keep a number healthy";
                case SPACING -> "the " + about + " s between two calls of a number";
            };
        }
    }
}
