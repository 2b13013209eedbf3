// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeRuleTest {
    /** Dial status, cause, reason, talk time in seconds, outcome; an empty cell was not reported. */
    @ParameterizedTest(name = "{0} {1} {2} {3} is {4}")
    @CsvSource(textBlock = """
            ANSWER,      16,  ,                        40, ANSWERED
            ANSWER,      16,  ,                         6, ANSWERED
            ANSWER,      16,  ,                         5, SHORT
            ANSWER,      16,  ,                         0, SHORT
            ANSWER,      16,  ,                          , ANSWERED
            answered,      ,  ,                          , ANSWERED
            ANSWER,      21,  SIP 603 Network Blocked,  9, ANSWERED
            ,              ,  ,                        12, ANSWERED
            ,            16,  ,                         2, SHORT
            ,            16,  ,                         0, ENDED
            NOANSWER,    16,  ,                         0, NO_ANSWER
            NO ANSWER,     ,  ,                          , NO_ANSWER
            no-answer,     ,  ,                          , NO_ANSWER
            NOANSWER,   127,  SIP 487 Request Terminated, 0, NO_ANSWER
            CONGESTION,  18,  ,                          , NO_ANSWER
            ,            19,  ,                          , NO_ANSWER
            BUSY,          ,  ,                          , BUSY
            Busy,        17,  SIP 486 Busy Here,        0, BUSY
            CHANUNAVAIL, 17,  ,                          , BUSY
            BUSY,        21,  ,                          , REJECTED
            CHANUNAVAIL, 21,  ,                          , REJECTED
            CONGESTION,  21,  SIP 603 Decline,          0, REJECTED
            ,              ,  SIP 603,                   , REJECTED
            BUSY,        21,  SIP 603 Network Blocked,  0, BLOCKED
            CONGESTION,  16,  SIP 603 network-blocked,  0, BLOCKED
            BUSY,        21,  SIP 607 Unwanted,         0, BLOCKED
            CHANUNAVAIL, 21,  SIP 608 Rejected,         0, BLOCKED
            ,              ,  608,                       , BLOCKED
            CHANUNAVAIL,  1,  SIP 404 Not Found,        0, UNREACHABLE
            CONGESTION,   2,  ,                          , UNREACHABLE
            CONGESTION,   3,  ,                          , UNREACHABLE
            CONGESTION,  22,  ,                          , UNREACHABLE
            NOANSWER,    28,  ,                          , UNREACHABLE
            CONGESTION,    ,  ,                          , NOT_CONNECTED
            CHANUNAVAIL,   ,  ,                          , NOT_CONNECTED
            CONGESTION, 127,  SIP 500 Server Error 1603, 0, NOT_CONNECTED
            ,            34,  ,                          , NOT_CONNECTED
            NOANSWER,    38,  ,                          , NOT_CONNECTED
            NOANSWER,    41,  ,                          , NOT_CONNECTED
            NOANSWER,    42,  ,                          , NOT_CONNECTED
            NOANSWER,    44,  ,                          , NOT_CONNECTED
            CANCEL,      16,  ,                         0, CANCELLED
            CANCELED,    17,  ,                          , CANCELLED
            CANCELLED,     ,  SIP 487 Request Terminated, , CANCELLED
            DONTCALL,      ,  ,                          , ENDED
            SOMETHING,   16,  ,                          , ENDED
            ,       Normal,   ,                          , ENDED
            ,              ,  ,                          , ENDED
            """)
    void aReportMeansAnOutcome(@Nullable String status, @Nullable String cause, @Nullable String reason,
            @Nullable Long talked, CallOutcome outcome) {
        HangupInfo hangup = new HangupInfo(Optional.ofNullable(status), Optional.ofNullable(cause),
                Optional.ofNullable(talked).map(Duration::ofSeconds), Optional.ofNullable(reason));

        assertThat(OutcomeRule.DEFAULT.outcomeOf(hangup)).isEqualTo(outcome);
        assertThat(CallOutcome.reported()).contains(outcome);
    }

    @Test
    void theOperatorSaysWhichCallsAreShort() {
        HangupInfo hangup = new HangupInfo(Optional.of("ANSWER"), Optional.empty(),
                Optional.of(Duration.ofSeconds(9)), Optional.empty());

        assertThat(new OutcomeRule(Duration.ofSeconds(10)).outcomeOf(hangup)).isEqualTo(CallOutcome.SHORT);
        assertThat(new OutcomeRule(Duration.ofSeconds(9)).outcomeOf(hangup)).isEqualTo(CallOutcome.ANSWERED);
        assertThat(new OutcomeRule(Duration.ZERO).outcomeOf(hangup)).isEqualTo(CallOutcome.ANSWERED);
    }
}
