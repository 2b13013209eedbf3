// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.usage.CurrentPeriods;

/** Tells when the uses of an area code's numbers run out, if calls go on at a steady rate. */
final class ExhaustionForecast {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final double MILLIS_PER_SECOND = 1_000;

    private ExhaustionForecast() {}

    /**
     * The instant at which no use is left in the hour or the day that contains it.
     *
     * @param usesPerSecond 0 or more
     * @return empty if uses are left at each instant until the end of the day
     */
    static Optional<Instant> exhaustedAt(NumberSupply supply, double usesPerSecond, CurrentPeriods periods) {
        double usesLeftToday = (double) supply.usesLeftToday();
        double usesLeft = (double) supply.usesLeftThisHour();
        Instant from = periods.now();
        Instant end = earlier(periods.hourEnds(), periods.dayEnds());
        while (from.isBefore(periods.dayEnds())) {
            double uses = usesPerSecond * Duration.between(from, end).toMillis() / MILLIS_PER_SECOND;
            if (usesLeft <= uses) {
                return Optional.of(from.plusMillis((long) (MILLIS_PER_SECOND * usesLeft / usesPerSecond)));
            }
            usesLeftToday -= uses;
            usesLeft = Math.min((double) supply.hourlyCapacity(), usesLeftToday);
            from = end;
            end = earlier(end.plus(HOUR), periods.dayEnds());
        }
        return Optional.empty();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
