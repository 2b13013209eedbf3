// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import org.callerid.application.model.StoreUnavailableException;

/** Tells how long a session of the administrator lasts. */
public interface ValidateSession {
    /** What a session remembers of the token it was begun with. It does not tell the token. */
    String fingerprint(String token);

    /**
     * Whether a session may go on: until the token is replaced, and for twelve hours at most.
     *
     * @param fingerprint of the token it was begun with
     * @throws StoreUnavailableException if that cannot be found out
     */
    boolean isValid(String fingerprint, Instant begunAt);
}
