// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.DemandSample;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

/** Simulates an hour of calls to many area codes, and compares what was announced with what came. */
class ForecastAccuracyTest {
    private static final Instant HOUR = Instant.parse("2026-11-27T09:00:00Z");
    private static final Duration LENGTH = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofSeconds(15);
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    private static final double[] LOADS = {0.2, 0.5, 0.7, 0.8, 0.9, 1, 1.1, 1.3, 1.6, 2.5, 4, 6};
    private static final int[] CAPACITIES = {72, 120, 300, 600, 1_200, 2_400, 6_000};
    private static final double MAX_CALLS_PER_MINUTE = 60;
    private static final int AREA_CODES = 1_000;

    private final Random random = new Random(20_261_127);

    @Test
    void areaCodesThatRunOutAreAnnouncedFiveMinutesBeforeAndFewAnnouncementsAreWrong() {
        int exhausted = 0;
        int announcedEarly = 0;
        int announced = 0;
        int wrong = 0;
        for (int i = 0; i < AREA_CODES; i++) {
            SimulatedHour hour = simulate(CAPACITIES[i % CAPACITIES.length]);
            announced += hour.announcedAt().isPresent() ? 1 : 0;
            exhausted += hour.exhaustedAt().isPresent() ? 1 : 0;
            wrong += hour.announcedAt().isPresent() && hour.exhaustedAt().isEmpty() ? 1 : 0;
            announcedEarly += hour.isAnnouncedEarly() ? 1 : 0;
        }

        assertThat(exhausted).isGreaterThan(300);
        assertThat((double) announcedEarly / exhausted).isGreaterThanOrEqualTo(0.95);
        assertThat((double) wrong / announced).isLessThanOrEqualTo(0.1);
    }

    private SimulatedHour simulate(int capacity) {
        double perMinute = Math.min(MAX_CALLS_PER_MINUTE, LOADS[random.nextInt(LOADS.length)] * capacity / 60);
        List<Instant> calls = calls(perMinute);
        Optional<Instant> exhaustedAt = calls.stream()
                .filter(call -> !call.isBefore(HOUR))
                .skip(capacity - 1L)
                .findFirst();
        Optional<Instant> announcedAt = Optional.empty();
        Instant end = exhaustedAt.orElse(HOUR.plus(LENGTH));
        for (Instant now = HOUR.plus(STEP); now.isBefore(end) && announcedAt.isEmpty(); now = now.plus(STEP)) {
            if (coverage(calls, capacity, now).exhaustedAt().filter(at -> at.isBefore(HOUR.plus(LENGTH))).isPresent()) {
                announcedAt = Optional.of(now);
            }
        }
        return new SimulatedHour(announcedAt, exhaustedAt);
    }

    /** A Poisson process that begins a quarter of an hour before. */
    private List<Instant> calls(double perMinute) {
        List<Instant> calls = new ArrayList<>();
        Instant next = HOUR.minus(RecentDemand.LONG_PERIOD);
        while (next.isBefore(HOUR.plus(LENGTH))) {
            calls.add(next);
            next = next.plusMillis(Math.round(60_000 * -Math.log(1 - random.nextDouble()) / perMinute));
        }
        return calls;
    }

    private static AreaCodeCoverage coverage(List<Instant> calls, int capacity, Instant now) {
        long left = Math.max(0, capacity - count(calls, HOUR, now));
        return new AreaCodeCoverage(new AreaCode("212"),
                new NumberSupply(1, 1, 1, 0, capacity, 24L * capacity, left, 24L * capacity),
                RequestCounts.NONE, new RecentDemand(sample(calls, RecentDemand.SHORT_PERIOD, now),
                        sample(calls, RecentDemand.LONG_PERIOD, now)),
                UTC.periodsAt(now));
    }

    private static DemandSample sample(List<Instant> calls, Duration period, Instant now) {
        long count = count(calls, now.minus(period), now);
        return new DemandSample(count, count, period);
    }

    private static long count(List<Instant> calls, Instant from, Instant to) {
        return calls.stream().filter(call -> !call.isBefore(from) && call.isBefore(to)).count();
    }

    private record SimulatedHour(Optional<Instant> announcedAt, Optional<Instant> exhaustedAt) {
        boolean isAnnouncedEarly() {
            return announcedAt.isPresent() && exhaustedAt.isPresent()
                    && !announcedAt.get().plus(EARLY).isAfter(exhaustedAt.get());
        }
    }
}
