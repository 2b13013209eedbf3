// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.Instant;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ValidateSession;

/** Sessions that last until the test ends them. */
final class FakeSessions implements ValidateSession {
    private boolean ended;
    private boolean storeIsOut;

    void end() {
        ended = true;
    }

    void loseStore() {
        storeIsOut = true;
    }

    @Override
    public String fingerprint(String token) {
        return "fingerprint of " + token;
    }

    @Override
    public boolean isValid(String fingerprint, Instant begunAt) {
        if (storeIsOut) {
            throw new StoreUnavailableException("out");
        }
        return !ended;
    }
}
