// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.contract.CallHistoryViews.callId;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;
import static org.callerid.application.model.RequestOutcome.NONE_AVAILABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.port.out.CallHistory;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.Reservation;
import org.junit.jupiter.api.Test;

/** The calls that people return, of every {@link CallHistory} implementation. */
public interface ReturnedCallContract extends CallHistoryViews {
    @Test
    default void theCallThatSomebodyReturnsIsTheLatestThatShowedThemTheNumberElseTheLatest() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE, TWO);
        Destination person = Destination.parse("3105559876");
        Instant later = NOON.plus(Duration.ofHours(3));
        Instant latest = NOON.plus(Duration.ofHours(30));
        views.requests()
                .append(RequestLogEntries.allocated(views.reserve(ONE, "call-1", NOON)),
                        RequestLogEntries.allocated(views.reserve(ONE, "call-2", later)),
                        RequestLogEntries.allocated(views.reserve(TWO, "call-3", latest)),
                        RequestLogEntries.allocated(views.reserve(ONE, aCallTo("3105550000", "call-4"), latest)),
                        RequestLogEntries.refused(latest.plusSeconds(1), NONE_AVAILABLE));
        Instant now = latest.plusSeconds(2);
        CallHistory history = views.history();

        assertThat(callId(history.latestCallTo(person, Optional.of(ONE), NOON, now))).contains("call-2");
        assertThat(callId(history.latestCallTo(person, Optional.of(TWO), NOON, now))).contains("call-3");
        assertThat(callId(history.latestCallTo(person, Optional.of(number("2125550003")), NOON, now)))
                .contains("call-3");
        assertThat(callId(history.latestCallTo(person, Optional.empty(), NOON, now))).contains("call-3");
        assertThat(callId(history.latestCallTo(person, Optional.empty(), NOON, latest.minusMillis(1))))
                .contains("call-2");
        assertThat(history.latestCallTo(Destination.parse("3105559877"), Optional.of(ONE), NOON, now)).isEmpty();
        assertThat(callId(history.latestCallShowing(ONE, NOON))).contains("call-4");
        assertThat(history.latestCallShowing(number("2125550003"), NOON)).isEmpty();
    }

    @Test
    default void aCallIsReturnedAsLongAsItIsNotTooOld() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        Reservation reservation = views.reserve(ONE, "call-1", NOON);
        views.requests().append(RequestLogEntries.allocated(reservation));
        Destination person = reservation.call().destination();
        Instant now = NOON.plus(Duration.ofDays(30));

        assertThat(views.history().latestCallTo(person, Optional.of(ONE), NOON, now)).isPresent();
        assertThat(views.history().latestCallShowing(ONE, NOON)).isPresent();
        assertThat(views.history().latestCallTo(person, Optional.of(ONE), NOON.plusMillis(1), now)).isEmpty();
        assertThat(views.history().latestCallShowing(ONE, NOON.plusMillis(1))).isEmpty();
    }
}
