// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.anId;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.port.out.Traffic;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.rotation.Match;
import org.callerid.domain.rotation.MatchTier;
import org.callerid.domain.traffic.DemandSample;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.junit.jupiter.api.Test;

/** The contract of every {@link Traffic} implementation. */
public interface TrafficContract {
    AreaCode LOS_ANGELES = new AreaCode("310");
    AreaCode NEW_YORK = new AreaCode("212");

    /** Views of an empty store. */
    Views views();

    /** One store, through the log that is counted and the port that reads the counts. */
    record Views(RequestAppender requests, Traffic traffic) {}

    @Test
    default void theRequestsOfAllNodesAreSummed() {
        Views views = views();
        for (int node = 0; node < 2; node++) {
            views.requests()
                    .append(allocated(NOON, LOS_ANGELES), allocated(NOON.plusSeconds(59), NEW_YORK),
                            RequestLogEntries.refused(NOON.plusSeconds(60), RequestOutcome.RATE_LIMITED),
                            RequestLogEntries.refused(NOON.plusSeconds(60), RequestOutcome.NONE_AVAILABLE),
                            RequestLogEntries.invalid(NOON), RequestLogEntries.statistics(NOON));
        }
        Traffic traffic = views.traffic();

        assertThat(traffic.minutes(NOON, NOON.plusSeconds(3_600))).containsExactly(
                new TrafficMinute(NOON, 4, 0, 0, 0, 2),
                new TrafficMinute(NOON.plusSeconds(60), 0, 2, 2, 0, 0));
        RequestCounts demand = new RequestCounts(8, new TierCounts(2, 0, 0, 0, 2), 2, 2);
        assertThat(traffic.lastHourByAreaCode(NOON.plusSeconds(120))).isEqualTo(Map.of(LOS_ANGELES, demand));
        assertThat(traffic.lastHourByCampaign(NOON.plusSeconds(120)))
                .isEqualTo(Map.of(new Campaign("sales"), demand));
        assertThat(traffic.lastHourByAgent(NOON.plusSeconds(120))).isEqualTo(Map.of(new Agent("agent001"), demand));
    }

    @Test
    default void thePreviousClockHourCountsInProportion() {
        Views views = views();
        views.requests()
                .append(Stream
                        .concat(IntStream.range(0, 8).mapToObj(NOON::plusSeconds),
                                Stream.of(NOON.plus(Duration.ofMinutes(61))))
                        .map(at -> allocated(at, LOS_ANGELES))
                        .toArray(RequestLogEntry[]::new));

        assertThat(views.traffic().lastHourByAreaCode(NOON.plus(Duration.ofMinutes(90))))
                .isEqualTo(Map.of(LOS_ANGELES, new RequestCounts(5, new TierCounts(5, 0, 0, 0, 0), 0, 0)));
    }

    @Test
    default void demandOfSeveralHoursIsSummed() {
        Views views = views();
        views.requests()
                .append(allocated(NOON.minusSeconds(1), LOS_ANGELES), allocated(NOON, LOS_ANGELES),
                        allocated(NOON.plus(Duration.ofHours(2)), LOS_ANGELES));

        assertThat(views.traffic().byAreaCode(NOON, NOON.plus(Duration.ofHours(2))))
                .isEqualTo(Map.of(LOS_ANGELES, new RequestCounts(2, new TierCounts(2, 0, 0, 0, 0), 0, 0)));
    }

    @Test
    default void theHoursOfACampaignAreCountedApart() {
        Views views = views();
        for (int node = 0; node < 2; node++) {
            views.requests()
                    .append(allocated(NOON.minusSeconds(1), LOS_ANGELES), allocated(NOON, NEW_YORK),
                            RequestLogEntries.refused(NOON.plusSeconds(3_599), RequestOutcome.RATE_LIMITED),
                            allocated(NOON.plusSeconds(7_200), LOS_ANGELES));
        }
        Instant now = NOON.plusSeconds(7_199);

        assertThat(views.traffic().hoursOfCampaign(new Campaign("sales"), NOON, now))
                .isEqualTo(Map.of(NOON, new RequestCounts(4, new TierCounts(0, 0, 0, 0, 2), 2, 0)));
        assertThat(views.traffic().hoursOfCampaign(new Campaign("support"), NOON, now)).isEmpty();
    }

    @Test
    default void stepsSumTheirMinutes() {
        Views views = views();
        views.requests()
                .append(allocated(NOON.plusSeconds(61), LOS_ANGELES), allocated(NOON.plusSeconds(599), LOS_ANGELES),
                        allocated(NOON.plusSeconds(1_200), LOS_ANGELES));

        assertThat(views.traffic().steps(NOON, NOON.plusSeconds(1_260), Duration.ofMinutes(10))).containsExactly(
                new TrafficMinute(NOON, 2, 0, 0, 0, 0), new TrafficMinute(NOON.plusSeconds(1_200), 1, 0, 0, 0, 0));
    }

    @Test
    default void recentDemandCountsRequestsByDestinationAndUsesByTheNumbersAreaCode() {
        Views views = views();
        views.requests()
                .append(allocated(NOON, LOS_ANGELES), allocated(NOON.plus(Duration.ofMinutes(12)), NEW_YORK),
                        RequestLogEntries.refused(NOON.plus(Duration.ofMinutes(12)), RequestOutcome.NONE_AVAILABLE),
                        RequestLogEntries.refused(NOON.plus(Duration.ofMinutes(12)), RequestOutcome.RATE_LIMITED));
        Instant now = NOON.plus(Duration.ofMinutes(14));

        assertThat(views.traffic().recentByAreaCode(now)).isEqualTo(Map.of(
                LOS_ANGELES, new RecentDemand(sample(2, 0, RecentDemand.SHORT_PERIOD),
                        sample(3, 1, Duration.ofMinutes(14))),
                NEW_YORK, new RecentDemand(sample(0, 1, RecentDemand.SHORT_PERIOD),
                        sample(0, 1, Duration.ofMinutes(14)))));
        assertThat(views.traffic().recentByAreaCode(now.plus(Duration.ofMinutes(20)))).isEmpty();
    }

    private static DemandSample sample(long requests, long uses, Duration period) {
        return new DemandSample(requests, uses, period);
    }

    @Test
    default void theBusiestHourAndTheBusiestDayNeedNotBeTheSame() {
        Views views = views();
        Instant midnight = NOON.plus(Duration.ofHours(12));
        for (int node = 0; node < 2; node++) {
            views.requests()
                    .append(Stream.of(NOON.minus(Duration.ofHours(30)), NOON, NOON.plusSeconds(3_599),
                            NOON.plusSeconds(3_600), midnight.minusSeconds(1), midnight, midnight.plusSeconds(1),
                            midnight.plusSeconds(2))
                            .map(at -> allocated(at, LOS_ANGELES))
                            .toArray(RequestLogEntry[]::new));
        }
        Traffic traffic = views.traffic();

        assertThat(traffic.peakDemand(List.of(NOON.minusSeconds(1), midnight)))
                .containsExactly(new AreaCodeDemand(LOS_ANGELES, 6, 8));
        assertThat(traffic.peakDemand(List.of(NOON, NOON.plusSeconds(3_600), midnight)))
                .containsExactly(new AreaCodeDemand(LOS_ANGELES, 6, 6));
        assertThat(traffic.peakDemand(List.of(midnight.plus(Duration.ofDays(1))))).isEmpty();
    }

    @Test
    default void responseTimesAreThoseOfAllMinutesInTheRange() {
        Views views = views();
        views.requests()
                .append(IntStream.rangeClosed(1, 100)
                        .mapToObj(call -> RequestLogEntries.answeredAfter(Duration.ofMillis(call),
                                NOON.plusSeconds(call), RequestOutcome.SUCCEEDED))
                        .toArray(RequestLogEntry[]::new));

        ResponseTimePercentiles times = views.traffic().responseTimes(NOON, NOON.plusSeconds(120));

        assertThat(times.median()).isBetween(Duration.ofMillis(50), Duration.ofMillis(51));
        assertThat(times.p95()).isBetween(Duration.ofMillis(95), Duration.ofMillis(96));
        assertThat(times.p99()).isBetween(Duration.ofMillis(99), Duration.ofMillis(100));
        assertThat(views.traffic().responseTimes(NOON.minusSeconds(60), NOON)).isEqualTo(ResponseTimePercentiles.NONE);
    }

    /** A call to Los Angeles that got a number of {@code areaCode}. */
    private static RequestLogEntry allocated(Instant at, AreaCode areaCode) {
        return RequestLogEntries.allocated(new Reservation(anId(), number("3105550001"), Optional.empty(),
                Optional.of(areaCode), aCallTo("3105559876"),
                Match.at(areaCode.digits().equals("310") ? MatchTier.AREA : MatchTier.ANY), at, at.plus(TTL)));
    }
}
