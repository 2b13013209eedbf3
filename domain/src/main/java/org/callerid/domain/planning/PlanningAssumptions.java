// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is made for.
 *
 * @param acceptedRefusals the share of calls that may find no free number, above 0 and at most one half
 * @param healthyPerDay calls a day above which a number is likely to be labelled as spam
 * @param burst calls that the dialer places at once, 1 if it places them one by one
 * @param resting the share of numbers that are not used, because they rest or are warmed up; 0 to 0.9
 * @param spacing the least time between the starts of two calls of one number
 */
public record PlanningAssumptions(double acceptedRefusals, int healthyPerDay, int burst, double resting,
        Duration spacing) {
    private static final Pattern PERCENTAGE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,6})?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final double PERCENT = 100;
    private static final double MAX_REFUSALS = 0.5;
    private static final double MAX_RESTING = 0.9;
    private static final int MAX_HEALTHY = 1_000_000;
    private static final int MAX_BURST = 1_000;
    private static final Duration MAX_SPACING = Duration.ofDays(1);

    public static final PlanningAssumptions DEFAULT = new PlanningAssumptions(0.01, 100, 1, 0.1, Duration.ZERO);

    public PlanningAssumptions {
        require(acceptedRefusals > 0 && acceptedRefusals <= MAX_REFUSALS, "plan.target",
                "target must be above 0 and at most 50: the percentage of calls that may find no free number");
        require(healthyPerDay >= 1 && healthyPerDay <= MAX_HEALTHY, "plan.healthy",
                "healthy must be a whole number from 1 to 1000000: the calls a day that a number can have");
        require(burst >= 1 && burst <= MAX_BURST, "plan.burst",
                "burst must be a whole number from 1 to 1000: the calls that are placed at once");
        require(resting >= 0 && resting <= MAX_RESTING, "plan.resting",
                "resting must be from 0 to 90: the percentage of numbers that are not used");
        require(!spacing.isNegative() && spacing.compareTo(MAX_SPACING) <= 0, "plan.spacing",
                "spacing must be from 0 to 86400: the seconds between two calls of a number");
    }

    /**
     * Reads {@code target} and {@code resting} (percentages), {@code healthy}, {@code burst} and {@code spacing}
     * (seconds). What is missing is as in {@link #DEFAULT}.
     *
     * @throws InvalidValueException if one is invalid
     */
    public static PlanningAssumptions parse(Map<String, String> values) {
        return new PlanningAssumptions(share(values.get("target"), DEFAULT.acceptedRefusals),
                wholeNumber(values.get("healthy"), DEFAULT.healthyPerDay),
                wholeNumber(values.get("burst"), DEFAULT.burst), share(values.get("resting"), DEFAULT.resting),
                Duration.ofSeconds(wholeNumber(values.get("spacing"), (int) DEFAULT.spacing.toSeconds())));
    }

    /** Text that is no percentage becomes invalid. */
    private static double share(@Nullable String text, double otherwise) {
        if (text == null) {
            return otherwise;
        }
        return PERCENTAGE.matcher(text).matches() ? Double.parseDouble(text) / PERCENT : Double.NaN;
    }

    /** Text that is no number becomes invalid. */
    private static int wholeNumber(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        return WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }

    private static void require(boolean valid, String key, String otherwise) {
        if (!valid) {
            throw new InvalidValueException(key, otherwise);
        }
    }

    /** How much more calls vary than if they arrived one by one: variance divided by mean. */
    double peakedness() {
        return (burst + 1) / 2.0;
    }
}
