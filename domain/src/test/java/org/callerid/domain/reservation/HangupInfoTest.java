// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HangupInfoTest {
    @Test
    void theTalkTimeIsInWholeSeconds() {
        assertThat(HangupInfo.parseTalkTime("0")).isEqualTo(Duration.ZERO);
        assertThat(HangupInfo.parseTalkTime("9999999")).isEqualTo(Duration.ofSeconds(9_999_999));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "1e3", "10000000", "40s", " 4"})
    void anythingElseIsNoTalkTime(String text) {
        assertThatThrownBy(() -> HangupInfo.parseTalkTime(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void noOtherTalkTimeCanBeMade() {
        assertThatThrownBy(() -> talked(Duration.ofSeconds(-1))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> talked(Duration.ofMillis(1_500))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> talked(Duration.ofDays(200))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aReasonHasPlainWordsOnly() {
        assertThat(HangupInfo.parseReason("SIP 603 Network Blocked")).isEqualTo("SIP 603 Network Blocked");
        assertThat(HangupInfo.parseReason("x".repeat(64))).hasSize(64);
        assertThatThrownBy(() -> HangupInfo.parseReason("x".repeat(65))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> HangupInfo.parseReason("603 (Declined)")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> HangupInfo.parseReason("")).isInstanceOf(InvalidValueException.class);
    }

    private static HangupInfo talked(Duration talkTime) {
        return new HangupInfo(Optional.empty(), Optional.empty(), Optional.of(talkTime), Optional.empty());
    }
}
