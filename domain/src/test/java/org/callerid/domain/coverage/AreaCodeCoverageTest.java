// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.DemandSample;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class AreaCodeCoverageTest {
    private static final Instant NINE_OCLOCK = Instant.parse("2026-11-27T09:00:00Z");
    private static final CurrentPeriods PERIODS = new UsageCalendar(ZoneOffset.UTC).periodsAt(NINE_OCLOCK);

    @Test
    void withoutUsesLeftAnAreaCodeIsExhaustedUntilTheNextHour() {
        AreaCodeCoverage exhausted = coverage(new NumberSupply(6, 6, 0, 6, 72, 240, 0, 168), 0);

        assertThat(exhausted.status()).isEqualTo(CoverageStatus.EXHAUSTED);
        assertThat(exhausted.replenishedAt()).contains(PERIODS.hourEnds());
        assertThat(exhausted.exhaustedAt()).isEmpty();
    }

    @Test
    void withoutUsesLeftTodayAnAreaCodeIsExhaustedUntilTomorrow() {
        assertThat(coverage(new NumberSupply(6, 6, 0, 6, 72, 240, 0, 0), 0).replenishedAt())
                .contains(PERIODS.dayEnds());
    }

    @Test
    void anAreaCodeWhoseNumbersAreAllReservedIsBusy() {
        assertThat(coverage(new NumberSupply(6, 6, 0, 2, 72, 240, 54, 222), 1).status())
                .isEqualTo(CoverageStatus.ALL_BUSY);
    }

    @Test
    void anAreaCodeThatRunsOutWithinTheHourSaysWhen() {
        // 40 calls a minute, of which at least 36.75 are as good as certain, and 54 uses.
        AreaCodeCoverage runningOut = coverage(new NumberSupply(6, 6, 3, 0, 72, 240, 54, 222), 40);

        assertThat(runningOut.status()).isEqualTo(CoverageStatus.RUNNING_OUT);
        assertThat(runningOut.exhaustedAt()).hasValueSatisfying(
                at -> assertThat(at).isBetween(NINE_OCLOCK.plusSeconds(81), NINE_OCLOCK.plusSeconds(90)));
    }

    @Test
    void theDailyLimitCountsAsMuchAsTheHourlyOne() {
        // 4 calls a minute for three hours.
        AreaCodeCoverage later = coverage(new NumberSupply(6, 6, 6, 0, 600, 720, 600, 660), 4);

        assertThat(later.status()).isEqualTo(CoverageStatus.LOW);
        assertThat(later.exhaustedAt()).hasValueSatisfying(at -> assertThat(at)
                .isBetween(NINE_OCLOCK.plus(Duration.ofMinutes(165)), NINE_OCLOCK.plus(Duration.ofMinutes(240))));
    }

    @Test
    void anHourThatLastsIsFollowedByOneThatDoesNot() {
        // 65 uses last until ten, but 100 calls an hour are more than the 60 uses of each later hour.
        AreaCodeCoverage nextHour = coverage(new NumberSupply(6, 6, 6, 0, 60, 100_000, 200, 100_000), 3);

        assertThat(nextHour.exhaustedAt()).hasValueSatisfying(
                at -> assertThat(at).isBetween(PERIODS.hourEnds(), PERIODS.hourEnds().plus(Duration.ofHours(1))));
    }

    @Test
    void anAreaCodeIsLowFromTwoThirdsOfItsCapacityOn() {
        NumberSupply plenty = new NumberSupply(6, 6, 6, 0, 90, 100_000, 90, 100_000);

        assertThat(coverage(plenty, 1).status()).isEqualTo(CoverageStatus.LOW);
        assertThat(coverage(plenty, 0.9).status()).isEqualTo(CoverageStatus.OK);
        assertThat(coverage(plenty, 1).utilization()).isEqualTo(60.0 / 90);
    }

    @Test
    void withoutActiveNumbersItMattersWhetherCallsAsk() {
        NumberSupply inactive = new NumberSupply(3, 0, 0, 0, 0, 0, 0, 0);

        assertThat(coverage(NumberSupply.NONE, 1).status()).isEqualTo(CoverageStatus.NOT_OWNED);
        assertThat(coverage(inactive, 1).status()).isEqualTo(CoverageStatus.NONE_ACTIVE);
        assertThat(coverage(inactive, 0).status()).isEqualTo(CoverageStatus.OK);
        assertThat(coverage(inactive, 0).replenishedAt()).isEmpty();
        assertThat(coverage(inactive, 1).utilization()).isInfinite();
    }

    @Test
    void theMostCriticalComesFirstAndOfEqualOnesTheOneAskedForMost() {
        AreaCodeCoverage exhausted = coverage(new NumberSupply(6, 6, 0, 6, 72, 240, 0, 168), 1);
        AreaCodeCoverage moreAsked = coverage(new NumberSupply(6, 6, 0, 6, 72, 240, 0, 168), 2);
        AreaCodeCoverage notOwned = coverage(NumberSupply.NONE, 3);
        AreaCodeCoverage fine = coverage(new NumberSupply(6, 6, 6, 0, 600, 6_000, 600, 6_000), 1);

        assertThat(Stream.of(fine, notOwned, exhausted, moreAsked).sorted(AreaCodeCoverage.MOST_CRITICAL_FIRST))
                .isEqualTo(List.of(moreAsked, exhausted, notOwned, fine));
    }

    @Test
    void withoutDemandNothingRunsOut() {
        assertThat(coverage(new NumberSupply(1, 1, 1, 0, 1, 1, 1, 1), 0).exhaustedAt()).isEqualTo(Optional.empty());
    }

    private static AreaCodeCoverage coverage(NumberSupply supply, double callsPerMinute) {
        return new AreaCodeCoverage(new AreaCode("212"), supply,
                new RequestCounts(Math.round(60 * callsPerMinute), TierCounts.NONE, 0, 0),
                new RecentDemand(sample(callsPerMinute, RecentDemand.SHORT_PERIOD),
                        sample(callsPerMinute, RecentDemand.LONG_PERIOD)),
                PERIODS);
    }

    private static DemandSample sample(double callsPerMinute, Duration period) {
        long calls = Math.round(callsPerMinute * period.toMinutes());
        return new DemandSample(calls, calls, period);
    }
}
