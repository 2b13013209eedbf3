// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the clients of one run sent and received, and the outages during the run. Safe for use by several threads. */
final class History {
    private final long startedAt;
    private final Queue<RequestEvent> requests = new ConcurrentLinkedQueue<>();
    private final Queue<ReleaseEvent> releases = new ConcurrentLinkedQueue<>();
    private final Queue<Outage> outages = new ConcurrentLinkedQueue<>();

    /**
     * Creates an empty history.
     *
     * @param startedAt by {@link System#nanoTime}: the zero of the times in its lines
     */
    History(long startedAt) {
        this.startedAt = startedAt;
    }

    void add(HistoryEvent seen) {
        boolean unused = switch (seen) {
            case RequestEvent ask -> requests.add(ask);
            case ReleaseEvent hangUp -> releases.add(hangUp);
            case Outage outage -> outages.add(outage);
        };
    }

    List<RequestEvent> requests() {
        return List.copyOf(requests);
    }

    List<ReleaseEvent> releases() {
        return List.copyOf(releases);
    }

    List<Outage> outages() {
        return List.copyOf(outages);
    }

    String line(HistoryEvent seen) {
        return String.format(Locale.ROOT, "%8.3f s  %s", (seen.sentAt() - startedAt) / 1e9, seen.line());
    }
}
