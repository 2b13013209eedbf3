// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.in.AuthenticateAdmin;
import org.callerid.application.port.in.SignIn;
import org.callerid.domain.access.SignInLimit;
import org.callerid.domain.ratelimit.SlidingWindow;

/** Counts failed sign-ins per client, for the clients that were seen most recently. Thread-safe. */
public final class SignInUseCase implements SignIn {
    private static final int MAX_CLIENTS = 10_000;

    private final AuthenticateAdmin authenticateAdmin;
    private final InstantSource clock;
    private final Map<String, SlidingWindow> failuresByClient = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SlidingWindow> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    public SignInUseCase(AuthenticateAdmin authenticateAdmin, InstantSource clock) {
        this.authenticateAdmin = authenticateAdmin;
        this.clock = clock;
    }

    @Override
    public Result signIn(String token, String client) {
        Instant now = clock.instant();
        Optional<Instant> locked = lockedUntil(client, now);
        if (locked.isPresent()) {
            return new Result.LockedOut(locked.get());
        }
        // Outside the lock: the digest is read from a store, and every request of the administrator passes here.
        boolean isValid = authenticateAdmin.isValid(token);
        count(client, isValid, now);
        return isValid ? new Result.SignedIn() : new Result.WrongToken();
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
