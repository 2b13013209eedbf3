// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callerid.application.memory.InMemorySharedSettings;
import org.callerid.application.port.in.ChangeAdminToken;
import org.callerid.application.port.in.ValidateSession;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.Role;
import org.junit.jupiter.api.Test;

class ValidateSessionUseCaseTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String ANAS = "abcdef0123456789abcdef0123456789";
    private static final Operator ANA = new Operator("ana", Role.MANAGER);
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final InMemorySharedSettings settings = new InMemorySharedSettings();
    private final ChangeAdminToken changeAdminToken = new ChangeAdminTokenUseCase(settings);
    private final ValidateSession sessions = sessions(new NamedToken(ANA, ANAS));
    private final String fingerprint = sessions.fingerprint(TOKEN);

    @Test
    void aSessionLastsUntilTheTokenIsReplaced() {
        changeAdminToken.changeTo(TOKEN);
        assertThat(sessions.validate(fingerprint, NOON)).contains(Operator.ADMIN);

        changeAdminToken.changeTo("another");

        assertThat(sessions.validate(fingerprint, NOON)).isEmpty();
    }

    @Test
    void aSessionLastsTwelveHoursAtMost() {
        changeAdminToken.changeTo(TOKEN);

        assertThat(sessions.validate(fingerprint, NOON.minus(Duration.ofHours(12)).plusNanos(1)))
                .contains(Operator.ADMIN);
        assertThat(sessions.validate(fingerprint, NOON.minus(Duration.ofHours(12)))).isEmpty();
    }

    @Test
    void theFingerprintIsNotTheToken() {
        assertThat(fingerprint).doesNotContain(TOKEN);
    }

    @Test
    void aSessionOfANamedTokenEndsWhenTheTokenIsRemovedOrChanged() {
        String anas = sessions.fingerprint(ANAS);
        assertThat(sessions.validate(anas, NOON)).contains(ANA);

        assertThat(sessions().validate(anas, NOON)).isEmpty();
        assertThat(sessions(new NamedToken(ANA, "another")).validate(anas, NOON)).isEmpty();
    }

    @Test
    void aSessionHasTheRoleThatItsTokenHasNow() {
        Operator restricted = new Operator("ana", Role.VIEWER);

        assertThat(sessions(new NamedToken(restricted, ANAS)).validate(sessions.fingerprint(ANAS), NOON))
                .contains(restricted);
    }

    private ValidateSession sessions(NamedToken... named) {
        return new ValidateSessionUseCase(settings, List.of(named), () -> NOON);
    }
}
