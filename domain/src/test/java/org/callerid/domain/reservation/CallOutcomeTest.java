// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.rotation.Match;
import org.callerid.domain.rotation.MatchTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallOutcomeTest {
    private static final Instant NOON = Instant.parse("2100-06-01T12:00:00Z");
    private static final Instant END = NOON.plusSeconds(300);
    private static final Reservation RESERVATION = new Reservation(new AllocationId(new UUID(0, 1)),
            new CallerIdNumber("2125550001"), Optional.empty(), Optional.empty(),
            new Call(Destination.parse("2125559876"), Campaign.BLANK, Agent.BLANK, Optional.empty()),
            Match.at(MatchTier.ANY), NOON, END);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"ANSWER, ANSWERED", "answered, ANSWERED", "BUSY, BUSY", "NOANSWER, NO_ANSWER", "NO ANSWER, NO_ANSWER",
        "no-answer, NO_ANSWER", "No_Answer, NO_ANSWER", "CANCEL, CANCELLED", "Canceled, CANCELLED",
        "CONGESTION, NOT_CONNECTED", "CHANUNAVAIL, NOT_CONNECTED", "DONTCALL, ENDED", "SOMETHING, ENDED"})
    void theDialStatusTellsHowAReleasedCallEnded(String status, CallOutcome outcome) {
        HangupInfo hangup = new HangupInfo(Optional.of(status), Optional.empty());

        assertThat(CallOutcome.of(RESERVATION, Optional.of(NOON.plusSeconds(20)), hangup, NOON.plusSeconds(21)))
                .isEqualTo(outcome);
    }

    @Test
    void aReleaseWithoutADialStatusIsAnEnd() {
        assertThat(CallOutcome.of(RESERVATION, Optional.of(NOON.plusSeconds(20)), HangupInfo.UNKNOWN, END))
                .isEqualTo(CallOutcome.ENDED);
    }

    @Test
    void aCallIsUnderWayUntilItsReservationExpires() {
        assertThat(CallOutcome.of(RESERVATION, Optional.empty(), HangupInfo.UNKNOWN, END.minusNanos(1)))
                .isEqualTo(CallOutcome.IN_CALL);
        assertThat(CallOutcome.of(RESERVATION, Optional.empty(), HangupInfo.UNKNOWN, END))
                .isEqualTo(CallOutcome.HOLD_EXPIRED);
    }

    @Test
    void aHangUpAfterTheReservationTellsTheEndToo() {
        HangupInfo hangup = new HangupInfo(Optional.of("ANSWER"), Optional.empty());

        assertThat(CallOutcome.of(RESERVATION, Optional.of(END.plusSeconds(40)), hangup, END.plusSeconds(41)))
                .isEqualTo(CallOutcome.ANSWERED);
    }
}
