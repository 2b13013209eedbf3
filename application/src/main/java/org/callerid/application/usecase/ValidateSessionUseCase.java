// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.callerid.application.port.in.ValidateSession;
import org.callerid.application.port.out.SharedSettings;

/** Compares the token's digest with that of the token that is valid now. */
public final class ValidateSessionUseCase implements ValidateSession {
    private static final Duration MAX_DURATION = Duration.ofHours(12);

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
        return clock.instant().isBefore(begunAt.plus(MAX_DURATION)) && digests.isValidDigest(fingerprint);
    }
}
