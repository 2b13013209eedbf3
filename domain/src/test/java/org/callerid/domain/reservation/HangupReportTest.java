// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HangupReportTest {
    @Test
    void whatIsUsableIsRead() {
        HangupReport report = report("ANSWER", "16", "40", "SIP 200 OK");

        assertThat(report.hangup()).isEqualTo(new HangupInfo(Optional.of("ANSWER"), Optional.of("16"),
                Optional.of(Duration.ofSeconds(40)), Optional.of("SIP 200 OK")));
        assertThat(report.unusable()).isEmpty();
    }

    @Test
    void whatIsNotUsableIsLeftOutAndNamed() {
        HangupReport report = report("AN$WER", "16", "forty", "SIP 603 <Decline>");

        assertThat(report.hangup()).isEqualTo(new HangupInfo(Optional.empty(), Optional.of("16")));
        assertThat(report.unusable()).containsExactly("status", "answered", "reason");
    }

    @Test
    void whatIsNotSentIsNotNamed() {
        HangupReport report = new HangupReport(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());

        assertThat(report.hangup()).isEqualTo(HangupInfo.UNKNOWN);
        assertThat(report.unusable()).isEmpty();
    }

    private static HangupReport report(String status, String cause, String answered, String reason) {
        return new HangupReport(Optional.of(status), Optional.of(cause), Optional.of(answered), Optional.of(reason));
    }
}
