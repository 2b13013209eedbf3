// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.anId;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.TrafficMinute;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.traffic.RequestCounts;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final AreaCode LOS_ANGELES = new AreaCode("310");
    private static final AreaCode NEW_YORK = new AreaCode("212");
    private static final Call CALL = aCallTo("3105559876");

    @Test
    void whatSeveralProcessesAnsweredIsSummed() {
        Database database = TestDatabase.POSTGRES.emptied();
        for (int node = 0; node < 2; node++) {
            try (JpaRequestLog log = new JpaRequestLog(database)) {
                log.append(granted(NOON, LOS_ANGELES));
                log.append(granted(NOON.plusSeconds(59), NEW_YORK));
                log.append(refused(NOON.plusSeconds(60), RequestOutcome.RATE_LIMITED));
                log.append(refused(NOON.plusSeconds(60), RequestOutcome.NONE_AVAILABLE));
                log.append(new RequestLogEntry(NOON, RequestType.ALLOCATION, "GET /next-cid", "422",
                        RequestOutcome.INVALID, Duration.ofMillis(1), Optional.empty(),
                        Optional.empty()));
                log.append(new RequestLogEntry(NOON, RequestType.OTHER, "GET /api/stats", "200",
                        RequestOutcome.SUCCEEDED, Duration.ofSeconds(9), Optional.empty(),
                        Optional.empty()));
            }
        }
        JpaTraffic traffic = new JpaTraffic(database);

        assertThat(traffic.minutes(NOON, NOON.plusSeconds(3_600))).containsExactly(new TrafficMinute(NOON, 4, 0, 0, 2),
                new TrafficMinute(NOON.plusSeconds(60), 0, 2, 2, 0));
        RequestCounts demand = new RequestCounts(8, 4, 2, 2);
        assertThat(traffic.lastHourByAreaCode(NOON.plusSeconds(120))).isEqualTo(Map.of(LOS_ANGELES, demand));
        assertThat(traffic.lastHourByCampaign(NOON.plusSeconds(120)))
                .isEqualTo(Map.of(new Campaign("sales"), demand));
        assertThat(demand.unavailable()).isEqualTo(2);
    }

    @Test
    void theHourBeforeCountsInProportion() {
        Database database = TestDatabase.POSTGRES.emptied();
        try (JpaRequestLog log = new JpaRequestLog(database)) {
            for (int call = 0; call < 8; call++) {
                log.append(granted(NOON.plusSeconds(call), LOS_ANGELES));
            }
            log.append(granted(NOON.plus(Duration.ofMinutes(61)), LOS_ANGELES));
        }

        assertThat(new JpaTraffic(database).lastHourByAreaCode(NOON.plus(Duration.ofMinutes(90))))
                .isEqualTo(Map.of(LOS_ANGELES, new RequestCounts(5, 5, 5, 0)));
    }

    @Test
    void responseTimesAreThoseOfAllMinutesAsked() {
        Database database = TestDatabase.POSTGRES.emptied();
        try (JpaRequestLog log = new JpaRequestLog(database)) {
            for (int call = 1; call <= 100; call++) {
                log.append(new RequestLogEntry(NOON.plusSeconds(call), RequestType.ALLOCATION, "AGI next-cid", "OK",
                        RequestOutcome.SUCCEEDED, Duration.ofMillis(call),
                        Optional.of(CALL), Optional.empty()));
            }
        }
        JpaTraffic traffic = new JpaTraffic(database);

        ResponseTimePercentiles times = traffic.responseTimes(NOON, NOON.plusSeconds(120));

        assertThat(times.median()).isBetween(Duration.ofMillis(50), Duration.ofMillis(51));
        assertThat(times.p95()).isBetween(Duration.ofMillis(95), Duration.ofMillis(96));
        assertThat(times.p99()).isBetween(Duration.ofMillis(99), Duration.ofMillis(100));
        assertThat(traffic.responseTimes(NOON.minusSeconds(60), NOON)).isEqualTo(ResponseTimePercentiles.NONE);
    }

    private static RequestLogEntry granted(Instant at, AreaCode shown) {
        return new RequestLogEntry(at, RequestType.ALLOCATION, "GET /next-cid", "200", RequestOutcome.SUCCEEDED,
                Duration.ofMillis(2), Optional.of(CALL),
                Optional.of(
                        new Reservation(anId(), number("3105550001"), Optional.empty(), Optional.of(shown), CALL, at,
                                at.plus(TTL))));
    }

    private static RequestLogEntry refused(Instant at, RequestOutcome outcome) {
        return new RequestLogEntry(at, RequestType.ALLOCATION, "GET /next-cid", "a status", outcome,
                Duration.ofMillis(2), Optional.of(CALL),
                Optional.empty());
    }
}
