// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.callerid.application.memory.InMemorySharedSettings;
import org.callerid.application.port.in.AuthenticateAdmin;
import org.callerid.application.port.in.ChangeAdminToken;
import org.junit.jupiter.api.Test;

class ChangeAdminTokenUseCaseTest {
    private final InMemorySharedSettings settings = new InMemorySharedSettings();
    private final ChangeAdminToken change = new ChangeAdminTokenUseCase(settings);
    private final AuthenticateAdmin authenticate = new AuthenticateAdminUseCase(settings);

    @Test
    void theFirstTokenIsSetOnce() {
        assertThat(change.isInitialized()).isFalse();
        assertThat(change.initialize("one")).isTrue();
        assertThat(change.isInitialized()).isTrue();
        assertThat(change.initialize("two")).isFalse();

        assertThat(authenticate.isValid("one")).isTrue();
        assertThat(authenticate.isValid("two")).isFalse();
    }

    @Test
    void aChangeReplacesTheValidToken() {
        change.initialize("one");

        assertThat(change.changeTo("two")).isTrue();
        assertThat(change.changeTo("two")).isTrue();

        assertThat(authenticate.isValid("one")).isFalse();
        assertThat(authenticate.isValid("two")).isTrue();
    }

    @Test
    void aTokenThatWasReplacedNeverBecomesValidAgain() {
        change.changeTo("leaked");
        change.changeTo("new");

        assertThat(change.changeTo("leaked")).isFalse();

        assertThat(authenticate.isValid("leaked")).isFalse();
        assertThat(authenticate.isValid("new")).isTrue();
    }
}
