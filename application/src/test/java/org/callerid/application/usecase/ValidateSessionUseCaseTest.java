// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.callerid.application.memory.InMemorySharedSettings;
import org.callerid.application.port.in.ChangeAdminToken;
import org.callerid.application.port.in.ValidateSession;
import org.junit.jupiter.api.Test;

class ValidateSessionUseCaseTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final InMemorySharedSettings settings = new InMemorySharedSettings();
    private final ChangeAdminToken changeAdminToken = new ChangeAdminTokenUseCase(settings);
    private final ValidateSession sessions = new ValidateSessionUseCase(settings, () -> NOON);
    private final String fingerprint = sessions.fingerprint(TOKEN);

    @Test
    void aSessionLastsUntilTheTokenIsReplaced() {
        changeAdminToken.changeTo(TOKEN);
        assertThat(sessions.isValid(fingerprint, NOON)).isTrue();

        changeAdminToken.changeTo("another");

        assertThat(sessions.isValid(fingerprint, NOON)).isFalse();
    }

    @Test
    void aSessionLastsTwelveHoursAtMost() {
        changeAdminToken.changeTo(TOKEN);

        assertThat(sessions.isValid(fingerprint, NOON.minus(Duration.ofHours(12)).plusNanos(1))).isTrue();
        assertThat(sessions.isValid(fingerprint, NOON.minus(Duration.ofHours(12)))).isFalse();
    }

    @Test
    void theFingerprintIsNotTheToken() {
        assertThat(fingerprint).doesNotContain(TOKEN);
    }
}
