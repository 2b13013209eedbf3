// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.usage.CurrentPeriods;

/**
 * The numbers of one area code, and the demand for them.
 *
 * @param lastHour requests for its destinations within the last 60 minutes
 * @param periods the hour and the day to which the supply's uses refer
 */
public record AreaCodeCoverage(AreaCode areaCode, NumberSupply supply, RequestCounts lastHour, RecentDemand recent,
        CurrentPeriods periods) {
    /** Most severe status first; with equal status, most requests first. */
    public static final Comparator<AreaCodeCoverage> MOST_CRITICAL_FIRST = Comparator
            .comparing(AreaCodeCoverage::status)
            .thenComparing(one -> one.lastHour().requests(), Comparator.reverseOrder())
            .thenComparing(one -> one.areaCode().digits());

    private static final double LOW_FROM = 2.0 / 3;
    private static final Duration SOON = Duration.ofHours(1);
    private static final double SECONDS_PER_HOUR = SOON.toSeconds();

    public CoverageStatus status() {
        if (supply.active() == 0) {
            return withoutActiveNumber();
        }
        if (supply.usesLeftThisHour() == 0) {
            return CoverageStatus.EXHAUSTED;
        }
        if (supply.available() == 0) {
            return CoverageStatus.ALL_BUSY;
        }
        Optional<Instant> exhaustedAt = exhaustedAt();
        if (exhaustedAt.filter(at -> at.isBefore(periods.now().plus(SOON))).isPresent()) {
            return CoverageStatus.RUNNING_OUT;
        }
        return exhaustedAt.isPresent() || utilization() >= LOW_FROM ? CoverageStatus.LOW : CoverageStatus.OK;
    }

    private CoverageStatus withoutActiveNumber() {
        if (lastHour.requests() == 0) {
            return CoverageStatus.OK;
        }
        return supply.owned() == 0 ? CoverageStatus.NOT_OWNED : CoverageStatus.NONE_ACTIVE;
    }

    /**
     * When no uses will be left, if calls go on at the rate that they have very likely reached; empty if that is not
     * to be expected today, or if no uses are left already.
     */
    public Optional<Instant> exhaustedAt() {
        return supply.usesLeftThisHour() == 0
                ? Optional.empty()
                : ExhaustionForecast.exhaustedAt(supply, recent.cautiousUsesPerSecond(), periods);
    }

    /**
     * When uses are left again, if none are left now: at the end of the hour, or of the day if the daily limits are
     * reached.
     */
    public Optional<Instant> replenishedAt() {
        if (supply.active() == 0 || supply.usesLeftThisHour() > 0) {
            return Optional.empty();
        }
        return Optional.of(supply.usesLeftToday() > 0 ? periods.hourEnds() : periods.dayEnds());
    }

    /** The hourly demand as a fraction of the hourly capacity; above 1 it cannot be served. */
    public double utilization() {
        double hourlyUses = SECONDS_PER_HOUR * recent.lastFifteenMinutes().usesPerSecond();
        if (supply.hourlyCapacity() == 0) {
            return hourlyUses == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return hourlyUses / supply.hourlyCapacity();
    }
}
