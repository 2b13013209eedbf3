// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.callerid.application.fixture.CapturedLog;
import org.callerid.application.port.in.SignIn.Result;
import org.callerid.domain.access.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoggedSignInsTest {
    @RegisterExtension
    private final CapturedLog log = new CapturedLog(LoggedSignIns.class);

    @Test
    void aWrongTokenIsAWarningThatNamesTheClientAndNotTheToken() {
        assertThat(signIn(new Result.WrongToken())).isInstanceOf(Result.WrongToken.class);

        assertThat(log.entries()).containsExactly("WARNING wrong admin token from 203.0.113.1");
    }

    @Test
    void aLockedOutClientCannotFillTheLog() {
        signIn(new Result.LockedOut(Instant.EPOCH));

        assertThat(log.entries()).isEmpty();
    }

    @Test
    void theRightTokenIsNotLogged() {
        signIn(new Result.SignedIn(Operator.ADMIN));

        assertThat(log.entries()).isEmpty();
    }

    private static Result signIn(Result result) {
        return new LoggedSignIns((token, client) -> result).signIn("secret", "203.0.113.1");
    }
}
