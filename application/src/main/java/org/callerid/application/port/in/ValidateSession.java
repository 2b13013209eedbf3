// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.access.Operator;

/** Tells how long an operator's session lasts. */
public interface ValidateSession {
    /** What a session remembers of the token it was begun with. It does not tell the token. */
    String fingerprint(String token);

    /**
     * Whose session it is, with the present role; empty if it is over: when the token is replaced or removed, and after
     * twelve hours at the latest.
     *
     * @param fingerprint of the token it was begun with
     * @throws StoreUnavailableException if that cannot be found out
     */
    Optional<Operator> validate(String fingerprint, Instant begunAt);
}
