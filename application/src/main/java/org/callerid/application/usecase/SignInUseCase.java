// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.in.AuthenticateAdmin;
import org.callerid.application.port.in.SignIn;
import org.callerid.domain.access.FailedSignIns;

/** Counts wrong tokens by client; of the clients, those that tried last. */
public final class SignInUseCase implements SignIn {
    private static final int MAX_CLIENTS = 10_000;

    private final AuthenticateAdmin authenticateAdmin;
    private final InstantSource clock;
    private final Map<String, FailedSignIns> failuresByClient = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FailedSignIns> eldest) {
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
        Optional<Instant> closed = lockedUntil(client, now);
        if (closed.isPresent()) {
            return new Result.LockedOut(closed.get());
        }
        // Outside the lock: the digest is read from a store, and every request of the administrator comes here.
        boolean admitted = authenticateAdmin.isValid(token);
        count(client, admitted, now);
        return admitted ? new Result.SignedIn() : new Result.WrongToken();
    }

    private synchronized Optional<Instant> lockedUntil(String client, Instant now) {
        FailedSignIns failures = failuresByClient.get(client);
        return failures == null ? Optional.empty() : failures.lockedUntil(now);
    }

    private synchronized void count(String client, boolean admitted, Instant now) {
        if (admitted) {
            failuresByClient.remove(client);
        } else {
            failuresByClient.computeIfAbsent(client, first -> new FailedSignIns()).add(now);
        }
    }
}
