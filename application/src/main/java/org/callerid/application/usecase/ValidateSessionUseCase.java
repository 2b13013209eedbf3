// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.ValidateSession;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.SessionLimit;

/** Compares the token's digest with those of the tokens that are valid now. */
public final class ValidateSessionUseCase implements ValidateSession {
    private final OperatorTokens tokens;
    private final InstantSource clock;

    public ValidateSessionUseCase(SharedSettings settings, List<NamedToken> named, InstantSource clock) {
        this.tokens = new OperatorTokens(new AdminTokenDigests(settings), named);
        this.clock = clock;
    }

    @Override
    public String fingerprint(String token) {
        return AdminTokenDigests.digest(token);
    }

    @Override
    public Optional<Operator> validate(String fingerprint, Instant begunAt) {
        return SessionLimit.isOver(begunAt, clock.instant()) ? Optional.empty() : tokens.find(fingerprint);
    }
}
