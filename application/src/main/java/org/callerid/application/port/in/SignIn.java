// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import org.callerid.domain.access.Operator;

/** Signs operators in, and locks out clients that guess the token. */
public interface SignIn {
    /**
     * Checks the token, unless the client is locked out.
     *
     * @param client where the attempt comes from, such as an address; failures are counted per client
     */
    Result signIn(String token, String client);

    sealed interface Result {
        record SignedIn(Operator operator) implements Result {}

        record WrongToken() implements Result {}

        /** The client failed too often. No token from it is checked before {@code until}. */
        record LockedOut(Instant until) implements Result {}
    }
}
