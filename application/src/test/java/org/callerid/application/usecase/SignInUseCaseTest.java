// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Instant;
import java.util.Optional;
import org.callerid.application.port.in.SignIn.Result;
import org.callerid.domain.access.Operator;
import org.junit.jupiter.api.Test;

class SignInUseCaseTest {
    private static final String TOKEN = "right";

    private Instant now = NOON;
    private final SignInUseCase signIn = new SignInUseCase(
            token -> Optional.of(Operator.ADMIN).filter(admin -> token.equals(TOKEN)), () -> now);

    @Test
    void whoKnowsTheTokenIsLetIn() {
        assertThat(signIn.signIn("wrong", "10.1.1.1")).isEqualTo(new Result.WrongToken());
        assertThat(signIn.signIn(TOKEN, "10.1.1.1")).isEqualTo(new Result.SignedIn(Operator.ADMIN));
    }

    @Test
    void afterTenWrongTokensEvenTheRightOneWaitsForAMinute() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn.signIn("wrong", "10.1.1.1")).isEqualTo(new Result.WrongToken());
        }
        Result.LockedOut closed = new Result.LockedOut(NOON.plusSeconds(60));

        assertThat(signIn.signIn("wrong", "10.1.1.1")).isEqualTo(closed);
        assertThat(signIn.signIn(TOKEN, "10.1.1.1")).isEqualTo(closed);
        assertThat(signIn.signIn(TOKEN, "10.1.1.2")).isEqualTo(new Result.SignedIn(Operator.ADMIN));

        now = NOON.plusSeconds(60);
        assertThat(signIn.signIn(TOKEN, "10.1.1.1")).isEqualTo(new Result.SignedIn(Operator.ADMIN));
    }

    @Test
    void whoGoesOnGuessingIsNotForgottenBecauseOfManyOthers() {
        for (int i = 0; i < 10; i++) {
            signIn.signIn("wrong", "10.1.1.1");
            for (int other = 0; other < 2_000; other++) {
                signIn.signIn("wrong", "client " + i + "-" + other);
            }
        }

        assertThat(signIn.signIn(TOKEN, "10.1.1.1")).isInstanceOf(Result.LockedOut.class);
    }
}
