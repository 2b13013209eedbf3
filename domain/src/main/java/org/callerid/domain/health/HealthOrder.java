// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.health;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.validation.InvalidValueException;

/**
 * The orders of numbers by how their calls ended: those that need attention first, and among equals the number with more
 * attempts.
 */
public enum HealthOrder {
    /**
     * The lowest against its median first. What counts is the upper bound of the rate, so that a number with few attempts
     * does not come first by chance. Numbers without a verdict come last.
     */
    MEDIAN,
    /** The lowest answer rate first. */
    ANSWERED,
    /** The highest short rate first. */
    SHORT,
    /** The most blocked calls first. */
    BLOCKED,
    /** The most attempts first. */
    ATTEMPTS;

    public Comparator<NumberHealth> comparator() {
        return byFigure().thenComparing(health -> health.counts().attempts(), Comparator.reverseOrder())
                .thenComparing(NumberHealth::number);
    }

    private Comparator<NumberHealth> byFigure() {
        return switch (this) {
            case MEDIAN -> Comparator
                    .comparing((NumberHealth health) -> health.verdict() == HealthVerdict.TOO_FEW_CALLS)
                    .thenComparingDouble(NumberHealth::highestShareOfBaseline);
            case ANSWERED -> Comparator.comparingDouble(health -> health.counts().answerRate().rate());
            case SHORT -> Comparator.comparingDouble(health -> -health.counts().shortRate().rate());
            case BLOCKED -> Comparator.comparingLong(health -> -health.counts().count(CallOutcome.BLOCKED));
            case ATTEMPTS -> Comparator.comparingLong(health -> -health.counts().attempts());
        };
    }

    /** The name as clients write it, such as {@code answered}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param label in lower case
     * @throws InvalidValueException if there is no such order
     */
    public static HealthOrder parse(String label) {
        return Arrays.stream(values())
                .filter(order -> order.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("health-order", "sort must be one of "
                        + Arrays.stream(values()).map(HealthOrder::label).collect(Collectors.joining(", "))));
    }
}
