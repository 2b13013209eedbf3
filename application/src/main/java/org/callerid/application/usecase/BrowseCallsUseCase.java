// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.BrowseCalls;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.CallHistory.LoggedRequest;
import org.callerid.application.port.out.CallHistory.Promise;
import org.callerid.application.port.out.CallHistory.Query;
import org.callerid.domain.allocation.AllocationId;

/** Reads the history, and what is live as of now. */
public final class BrowseCallsUseCase implements BrowseCalls {
    private final CallHistory history;
    private final InstantSource clock;

    public BrowseCallsUseCase(CallHistory history, InstantSource clock) {
        this.history = history;
        this.clock = clock;
    }

    @Override
    public List<LoggedRequest> requests(Query query) {
        return history.page(query);
    }

    @Override
    public Optional<Promise> promise(AllocationId id) {
        return history.promise(id);
    }

    @Override
    public Live live(Optional<AllocationId> after, int atMost) {
        Instant now = clock.instant();
        return new Live(history.live(after, atMost, now), now);
    }
}
