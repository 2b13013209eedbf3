// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callerid.application.memory.InMemorySharedSettings;
import org.callerid.application.port.in.AuthenticateOperator;
import org.callerid.application.port.in.ChangeAdminToken;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.Role;
import org.junit.jupiter.api.Test;

class AuthenticateOperatorUseCaseTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String ANAS = "abcdef0123456789abcdef0123456789";
    private static final String BOS = "fedcba9876543210fedcba9876543210";
    private static final Operator ANA = new Operator("ana", Role.MANAGER);
    private static final Operator BO = new Operator("bo", Role.VIEWER);
    private static final String DIGEST_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final InMemorySharedSettings settings = new InMemorySharedSettings();
    private final ChangeAdminToken changeAdminToken = new ChangeAdminTokenUseCase(settings);
    private final AuthenticateOperator authenticateOperator = new AuthenticateOperatorUseCase(settings,
            List.of(new NamedToken(ANA, ANAS), new NamedToken(BO, BOS)));

    @Test
    void whoKnowsTheTokenIsTheAdministratorAndNobodyElse() {
        changeAdminToken.changeTo(TOKEN);

        assertThat(authenticateOperator.authenticate(TOKEN)).contains(Operator.ADMIN);
        assertThat(authenticateOperator.authenticate(TOKEN + " ")).isEmpty();
        assertThat(authenticateOperator.authenticate(TOKEN.substring(1))).isEmpty();
        assertThat(authenticateOperator.authenticate("")).isEmpty();
    }

    @Test
    void whoReadsTheDigestInTheStoreCannotSignInWithIt() {
        changeAdminToken.changeTo("abc");

        assertThat(settings.find("admin_token_sha256")).contains(DIGEST_OF_ABC);
        assertThat(authenticateOperator.authenticate(DIGEST_OF_ABC)).isEmpty();
    }

    @Test
    void asLongAsNoTokenIsAgreedOnNoneIsValid() {
        assertThat(authenticateOperator.authenticate(TOKEN)).isEmpty();
        assertThat(authenticateOperator.authenticate("")).isEmpty();
    }

    @Test
    void aTokenThatWasReplacedIsNotValidAnyMore() {
        changeAdminToken.changeTo(TOKEN);
        changeAdminToken.changeTo("another");

        assertThat(authenticateOperator.authenticate(TOKEN)).isEmpty();
        assertThat(authenticateOperator.authenticate("another")).contains(Operator.ADMIN);
    }

    @Test
    void aNamedTokenIsItsOperatorsBesideTheAdminToken() {
        changeAdminToken.changeTo(TOKEN);

        assertThat(authenticateOperator.authenticate(ANAS)).contains(ANA);
        assertThat(authenticateOperator.authenticate(BOS)).contains(BO);
        assertThat(authenticateOperator.authenticate(TOKEN)).contains(Operator.ADMIN);
        assertThat(authenticateOperator.authenticate("ana")).isEmpty();
        assertThat(authenticateOperator.authenticate(AdminTokenDigests.digest(ANAS))).isEmpty();
    }

    @Test
    void aNamedTokenOutlastsTheAdminToken() {
        changeAdminToken.changeTo(TOKEN);
        changeAdminToken.changeTo("another");

        assertThat(authenticateOperator.authenticate(ANAS)).contains(ANA);
    }
}
