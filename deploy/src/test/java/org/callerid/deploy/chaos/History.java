// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the clients of one run sent and saw, and what was out meanwhile. Any thread may add to it. */
final class History {
    private final long startedAt;
    private final Queue<Ask> asks = new ConcurrentLinkedQueue<>();
    private final Queue<HangUp> hangUps = new ConcurrentLinkedQueue<>();
    private final Queue<Outage> outages = new ConcurrentLinkedQueue<>();

    /** @param startedAt by {@link System#nanoTime}: the zero of the times in its lines */
    History(long startedAt) {
        this.startedAt = startedAt;
    }

    void add(Seen seen) {
        boolean unused = switch (seen) {
            case Ask ask -> asks.add(ask);
            case HangUp hangUp -> hangUps.add(hangUp);
            case Outage outage -> outages.add(outage);
        };
    }

    List<Ask> asks() {
        return List.copyOf(asks);
    }

    List<HangUp> hangUps() {
        return List.copyOf(hangUps);
    }

    List<Outage> outages() {
        return List.copyOf(outages);
    }

    String line(Seen seen) {
        return String.format(Locale.ROOT, "%8.3f s  %s", (seen.sentAt() - startedAt) / 1e9, seen.line());
    }
}
