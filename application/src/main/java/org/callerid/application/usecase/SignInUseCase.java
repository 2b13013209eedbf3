// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.in.AdmitAdmin;
import org.callerid.application.port.in.SignIn;
import org.callerid.domain.access.FailedSignIns;

/** Counts wrong tokens by client; of the clients, those that tried last. */
public final class SignInUseCase implements SignIn {
    private static final int MOST_CLIENTS = 10_000;

    private final AdmitAdmin admitAdmin;
    private final InstantSource clock;
    private final Map<String, FailedSignIns> triesByClient = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FailedSignIns> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    public SignInUseCase(AdmitAdmin admitAdmin, InstantSource clock) {
        this.admitAdmin = admitAdmin;
        this.clock = clock;
    }

    @Override
    public Result signIn(String token, String client) {
        Instant now = clock.instant();
        Optional<Instant> closed = closedUntil(client, now);
        if (closed.isPresent()) {
            return new Result.TooManyTries(closed.get());
        }
        // Outside the lock: the digest is read from a store, and every request of the administrator comes here.
        boolean admitted = admitAdmin.admits(token);
        count(client, admitted, now);
        return admitted ? new Result.Admitted() : new Result.WrongToken();
    }

    private synchronized Optional<Instant> closedUntil(String client, Instant now) {
        FailedSignIns tries = triesByClient.get(client);
        return tries == null ? Optional.empty() : tries.lockedUntil(now);
    }

    private synchronized void count(String client, boolean admitted, Instant now) {
        if (admitted) {
            triesByClient.remove(client);
        } else {
            triesByClient.computeIfAbsent(client, first -> new FailedSignIns()).add(now);
        }
    }
}
