// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.callerid.application.memory.InMemorySharedSettings;
import org.callerid.application.port.in.AuthenticateAdmin;
import org.callerid.application.port.in.ChangeAdminToken;
import org.junit.jupiter.api.Test;

class AuthenticateAdminUseCaseTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String DIGEST_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final InMemorySharedSettings settings = new InMemorySharedSettings();
    private final ChangeAdminToken changeAdminToken = new ChangeAdminTokenUseCase(settings);
    private final AuthenticateAdmin authenticateAdmin = new AuthenticateAdminUseCase(settings);

    @Test
    void whoKnowsTheTokenIsTheAdministratorAndNobodyElse() {
        changeAdminToken.changeTo(TOKEN);

        assertThat(authenticateAdmin.isValid(TOKEN)).isTrue();
        assertThat(authenticateAdmin.isValid(TOKEN + " ")).isFalse();
        assertThat(authenticateAdmin.isValid(TOKEN.substring(1))).isFalse();
        assertThat(authenticateAdmin.isValid("")).isFalse();
    }

    @Test
    void whoReadsTheDigestInTheStoreCannotSignInWithIt() {
        changeAdminToken.changeTo("abc");

        assertThat(settings.find("admin_token_sha256")).contains(DIGEST_OF_ABC);
        assertThat(authenticateAdmin.isValid(DIGEST_OF_ABC)).isFalse();
    }

    @Test
    void asLongAsNoTokenIsAgreedOnNoneIsValid() {
        assertThat(authenticateAdmin.isValid(TOKEN)).isFalse();
        assertThat(authenticateAdmin.isValid("")).isFalse();
    }

    @Test
    void aTokenThatWasReplacedIsNotValidAnyMore() {
        changeAdminToken.changeTo(TOKEN);
        changeAdminToken.changeTo("another");

        assertThat(authenticateAdmin.isValid(TOKEN)).isFalse();
        assertThat(authenticateAdmin.isValid("another")).isTrue();
    }
}
