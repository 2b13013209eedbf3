// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
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

class CallOutcomeTest {
    private static final Instant NOON = Instant.parse("2100-06-01T12:00:00Z");
    private static final Instant END = NOON.plusSeconds(300);
    private static final Reservation RESERVATION = new Reservation(new AllocationId(new UUID(0, 1)),
            new CallerIdNumber("2125550001"), Optional.empty(), Optional.empty(),
            new Call(Destination.parse("2125559876"), Campaign.BLANK, Agent.BLANK, Optional.empty()),
            Match.at(MatchTier.ANY), NOON, END);

    @Test
    void whatWasReportedCounts() {
        CallEnd end = new CallEnd(END.plusSeconds(40), HangupInfo.UNKNOWN, CallOutcome.BUSY);

        assertThat(CallOutcome.of(RESERVATION, Optional.empty(), Optional.of(end), END.plusSeconds(41)))
                .isEqualTo(CallOutcome.BUSY);
        assertThat(CallOutcome.of(RESERVATION, Optional.of(NOON), Optional.of(end), END)).isEqualTo(CallOutcome.BUSY);
    }

    @Test
    void aReleaseWithoutAReportHasEndedAnyhow() {
        assertThat(CallOutcome.of(RESERVATION, Optional.of(NOON.plusSeconds(20)), Optional.empty(), END))
                .isEqualTo(CallOutcome.ENDED);
    }

    @Test
    void withoutAHangUpTheCallGoesOnUntilItsHoldEnds() {
        assertThat(CallOutcome.of(RESERVATION, Optional.empty(), Optional.empty(), END.minusNanos(1)))
                .isEqualTo(CallOutcome.IN_CALL);
        assertThat(CallOutcome.of(RESERVATION, Optional.empty(), Optional.empty(), END))
                .isEqualTo(CallOutcome.HOLD_EXPIRED);
    }

    @Test
    void onlyCallsThatAskedSomebodyAreAttempts() {
        assertThat(Arrays.stream(CallOutcome.values()).filter(CallOutcome::isAttempt)).containsExactly(
                CallOutcome.ANSWERED, CallOutcome.SHORT, CallOutcome.NO_ANSWER, CallOutcome.BUSY,
                CallOutcome.REJECTED, CallOutcome.BLOCKED, CallOutcome.CANCELLED);
    }
}
