// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;

/** Lets the administrator in who types the token, and nobody who guesses. */
public interface SignIn {
    /** @param client from where, such as an address; each has tries of its own */
    Result signIn(String token, String client);

    sealed interface Result {
        record SignedIn() implements Result {}

        record WrongToken() implements Result {}

        /** Too many wrong ones came from there; none is looked at until then. */
        record LockedOut(Instant until) implements Result {}
    }
}
