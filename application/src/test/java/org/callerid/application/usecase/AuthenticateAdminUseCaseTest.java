// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.callerid.application.memory.InMemorySharedSettings;
import org.callerid.application.port.in.AuthenticateAdmin;
import org.junit.jupiter.api.Test;

class AuthenticateAdminUseCaseTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String DIGEST_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final InMemorySharedSettings settings = new InMemorySharedSettings();
    private final AuthenticateAdmin authenticateAdmin = new AuthenticateAdminUseCase(settings);

    @Test
    void whoKnowsTheTokenIsTheAdministratorAndNobodyElse() {
        settings.put(AuthenticateAdminUseCase.TOKEN_DIGEST_SETTING, AuthenticateAdminUseCase.digest(TOKEN));

        assertThat(authenticateAdmin.isValid(TOKEN)).isTrue();
        assertThat(authenticateAdmin.isValid(TOKEN + " ")).isFalse();
        assertThat(authenticateAdmin.isValid(TOKEN.substring(1))).isFalse();
        assertThat(authenticateAdmin.isValid("")).isFalse();
    }

    @Test
    void whoReadsTheDigestInTheStoreCannotSignInWithIt() {
        String digest = AuthenticateAdminUseCase.digest(TOKEN);
        settings.put(AuthenticateAdminUseCase.TOKEN_DIGEST_SETTING, digest);

        assertThat(authenticateAdmin.isValid(digest)).isFalse();
    }

    @Test
    void asLongAsNoTokenIsAgreedOnNoneIsValid() {
        assertThat(authenticateAdmin.isValid(TOKEN)).isFalse();
        assertThat(authenticateAdmin.isValid("")).isFalse();
    }

    @Test
    void aTokenThatWasReplacedIsNotValidAnyMore() {
        settings.put(AuthenticateAdminUseCase.TOKEN_DIGEST_SETTING, AuthenticateAdminUseCase.digest(TOKEN));
        settings.put(AuthenticateAdminUseCase.TOKEN_DIGEST_SETTING, AuthenticateAdminUseCase.digest("another"));

        assertThat(authenticateAdmin.isValid(TOKEN)).isFalse();
        assertThat(authenticateAdmin.isValid("another")).isTrue();
    }

    @Test
    void theDigestIsTheOneOtherToolsCompute() {
        assertThat(AuthenticateAdminUseCase.digest("abc")).isEqualTo(DIGEST_OF_ABC);
    }
}
