// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.application.model.StatisticsSnapshot;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class RequestLogAndStatisticsTest {
    private static final CallerIdNumber ONE = number("2125550001");
    private static final CallerIdNumber TWO = number("2125550002");
    private static final CallerIdNumber THREE = number("2125550003");

    @Test
    void everyEntryIsWrittenAndTheLastHoursAreCounted() {
        Database database = TestDatabase.POSTGRES.emptied();
        try (JpaRequestLog log = new JpaRequestLog(database)) {
            log.append(entry(NOON.minusSeconds(3_601), RequestType.ALLOCATION, RequestOutcome.SUCCEEDED, 100));
            log.append(entry(NOON.minusSeconds(10), RequestType.ALLOCATION, RequestOutcome.SUCCEEDED, 2));
            log.append(entry(NOON.minusSeconds(5), RequestType.ALLOCATION, RequestOutcome.NONE_AVAILABLE, 4));
            log.append(entry(NOON, RequestType.OTHER, RequestOutcome.SUCCEEDED, 900));
        }

        StatisticsSnapshot statistics = new JpaStatistics(database).at(NOON);

        assertThat(statistics.requestsLastHour()).isEqualTo(2);
        assertThat(statistics.averageResponseMillis()).isEqualTo(3.0);
    }

    @Test
    void numbersAndLiveReservationsAreCounted() {
        Database database = TestDatabase.POSTGRES.emptied();
        JpaCallerIds callerIds = new JpaCallerIds(database);
        addAll(callerIds, NOON, ONE, TWO, THREE);
        callerIds.change(TWO, CallerIdPatch.activation(false), auditStampAt(NOON));
        callerIds.delete(THREE, auditStampAt(NOON));
        new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC))
                .confirm(List.of(aReservationRequest(NOON, ONE)), NOON);

        assertThat(new JpaStatistics(database).at(NOON)).isEqualTo(new StatisticsSnapshot(2, 1, 1, 0, 0, NOON));
        assertThat(new JpaStatistics(database).at(NOON.plusSeconds(300)).activeReservations()).isZero();
    }

    private static RequestLogEntry entry(Instant at, RequestType type, RequestOutcome outcome, int millis) {
        return new RequestLogEntry(at, type, "an endpoint", "a status", outcome, Duration.ofMillis(millis),
                Optional.of(aCallTo("3105559876", "call-1")),
                Optional.empty());
    }
}
