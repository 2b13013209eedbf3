// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.util.List;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.StatisticsSnapshot;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Statistics;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.junit.jupiter.api.Test;

/** The contract of every {@link Statistics} implementation. */
public interface StatisticsContract {
    CallerIdNumber ONE = number("2125550001");
    CallerIdNumber TWO = number("2125550002");
    CallerIdNumber THREE = number("2125550003");

    /** Views of an empty store. */
    Views views();

    /** One store, through the ports that change it and the port that counts. */
    record Views(CallerIds callerIds, Reservations reservations, RequestAppender requests, Statistics statistics) {}

    @Test
    default void requestsForANumberInTheLastHourAreCountedAndTheirResponseTimesAveraged() {
        Views views = views();
        views.requests()
                .append(RequestLogEntries.answeredAfter(Duration.ofMillis(100), NOON.minusSeconds(3_601),
                        RequestOutcome.SUCCEEDED),
                        RequestLogEntries.answeredAfter(Duration.ofMillis(2), NOON.minusSeconds(10),
                                RequestOutcome.SUCCEEDED),
                        RequestLogEntries.answeredAfter(Duration.ofMillis(4), NOON.minusSeconds(5),
                                RequestOutcome.NONE_AVAILABLE),
                        RequestLogEntries.statistics(NOON));

        StatisticsSnapshot statistics = views.statistics().at(NOON);

        assertThat(statistics.requestsLastHour()).isEqualTo(2);
        assertThat(statistics.averageResponseMillis()).isEqualTo(3.0);
    }

    @Test
    default void numbersAndActiveReservationsAreCounted() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE, TWO, THREE);
        views.callerIds().change(TWO, CallerIdPatch.activation(false), auditStampAt(NOON));
        views.callerIds().delete(THREE, auditStampAt(NOON));
        views.reservations().confirm(List.of(aReservationRequest(NOON, ONE)), NOON);

        assertThat(views.statistics().at(NOON)).isEqualTo(new StatisticsSnapshot(2, 1, 1, 0, 0, NOON));
        assertThat(views.statistics().at(NOON.plus(TTL)).activeReservations()).isZero();
    }
}
