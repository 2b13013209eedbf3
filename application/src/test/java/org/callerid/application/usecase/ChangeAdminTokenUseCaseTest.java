// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callerid.application.memory.InMemorySharedSettings;
import org.callerid.application.port.in.AuthenticateOperator;
import org.callerid.application.port.in.ChangeAdminToken;
import org.junit.jupiter.api.Test;

class ChangeAdminTokenUseCaseTest {
    private final InMemorySharedSettings settings = new InMemorySharedSettings();
    private final ChangeAdminToken change = new ChangeAdminTokenUseCase(settings);
    private final AuthenticateOperator authenticate = new AuthenticateOperatorUseCase(settings, List.of());

    @Test
    void theFirstTokenIsSetOnce() {
        assertThat(change.isInitialized()).isFalse();
        assertThat(change.initialize("one")).isTrue();
        assertThat(change.isInitialized()).isTrue();
        assertThat(change.initialize("two")).isFalse();

        assertThat(authenticate.authenticate("one")).isPresent();
        assertThat(authenticate.authenticate("two")).isEmpty();
    }

    @Test
    void aChangeReplacesTheValidToken() {
        change.initialize("one");

        assertThat(change.changeTo("two")).isTrue();
        assertThat(change.changeTo("two")).isTrue();

        assertThat(authenticate.authenticate("one")).isEmpty();
        assertThat(authenticate.authenticate("two")).isPresent();
    }

    @Test
    void aTokenThatWasReplacedNeverBecomesValidAgain() {
        change.changeTo("leaked");
        change.changeTo("new");

        assertThat(change.changeTo("leaked")).isFalse();

        assertThat(authenticate.authenticate("leaked")).isEmpty();
        assertThat(authenticate.authenticate("new")).isPresent();
    }
}
