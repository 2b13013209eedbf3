// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.in.AuthenticateOperator;
import org.callerid.application.port.in.SignIn;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.SignInLimit;
import org.callerid.domain.ratelimit.SlidingWindow;

/** Counts failed sign-ins per client, for the clients that were seen most recently. Thread-safe. */
public final class SignInUseCase implements SignIn {
    private static final int MAX_CLIENTS = 10_000;

    private final AuthenticateOperator authenticateOperator;
    private final InstantSource clock;
    private final Map<String, SlidingWindow> failuresByClient = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SlidingWindow> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    public SignInUseCase(AuthenticateOperator authenticateOperator, InstantSource clock) {
        this.authenticateOperator = authenticateOperator;
        this.clock = clock;
    }

    @Override
    public Result signIn(String token, String client) {
        Instant now = clock.instant();
        Optional<Instant> locked = lockedUntil(client, now);
        if (locked.isPresent()) {
            return new Result.LockedOut(locked.get());
        }
        // Outside the lock: the digest is read from a store, and every request of an operator passes here.
        Optional<Operator> operator = authenticateOperator.authenticate(token);
        count(client, operator.isPresent(), now);
        return operator.<Result>map(Result.SignedIn::new).orElseGet(Result.WrongToken::new);
    }

    private synchronized Optional<Instant> lockedUntil(String client, Instant now) {
        SlidingWindow failures = failuresByClient.get(client);
        return failures == null ? Optional.empty() : failures.exhaustedUntil(SignInLimit.FAILURES, now);
    }

    private synchronized void count(String client, boolean isValid, Instant now) {
        if (isValid) {
            failuresByClient.remove(client);
        } else {
            failuresByClient.computeIfAbsent(client, first -> new SlidingWindow()).record(now);
        }
    }
}
