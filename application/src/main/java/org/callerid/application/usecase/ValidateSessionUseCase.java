// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import org.callerid.application.port.in.ValidateSession;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.domain.access.SessionLimit;

/** Compares the token's digest with that of the token that is valid now. */
public final class ValidateSessionUseCase implements ValidateSession {
    private final AdminTokenDigests digests;
    private final InstantSource clock;

    public ValidateSessionUseCase(SharedSettings settings, InstantSource clock) {
        this.digests = new AdminTokenDigests(settings);
        this.clock = clock;
    }

    @Override
    public String fingerprint(String token) {
        return AdminTokenDigests.digest(token);
    }

    @Override
    public boolean isValid(String fingerprint, Instant begunAt) {
        return !SessionLimit.isOver(begunAt, clock.instant()) && digests.isValidDigest(fingerprint);
    }
}
