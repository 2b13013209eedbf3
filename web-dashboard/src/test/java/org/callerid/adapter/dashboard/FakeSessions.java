// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ValidateSession;
import org.callerid.domain.access.Operator;

/** Sessions that last until the test ends them. */
final class FakeSessions implements ValidateSession {
    private Operator present = FakeExternalContext.ANA;
    private boolean ended;
    private boolean storeIsOut;

    void end() {
        ended = true;
    }

    void restrictTo(Operator operator) {
        present = operator;
    }

    void loseStore() {
        storeIsOut = true;
    }

    @Override
    public String fingerprint(String token) {
        return "fingerprint of " + token;
    }

    @Override
    public Optional<Operator> validate(String fingerprint, Instant begunAt) {
        if (storeIsOut) {
            throw new StoreUnavailableException("out");
        }
        return ended ? Optional.empty() : Optional.of(present);
    }
}
