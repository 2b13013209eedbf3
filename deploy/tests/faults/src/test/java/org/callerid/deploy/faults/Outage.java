// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

/** A period, by {@link System#nanoTime}, in which something that the answers depend on was known to be down. */
sealed interface Outage extends HistoryEvent {
    long endedAt();

    /** Whether this request may have been affected. */
    boolean excuses(RequestEvent ask);

    /** Whether the two overlap in time. */
    default boolean meets(RequestEvent ask) {
        return ask.sentAt() - endedAt() < 0 && sentAt() - ask.endedAt() < 0;
    }

    /** Any node may answer 503. */
    record OfDatabase(long sentAt, long endedAt) implements Outage {
        @Override
        public boolean excuses(RequestEvent ask) {
            return meets(ask);
        }

        @Override
        public String line() {
            return "database out for " + (endedAt - sentAt) / 1_000_000 + " ms";
        }
    }

    /** This node may answer late or not at all. */
    record OfNode(int node, long sentAt, long endedAt) implements Outage {
        @Override
        public boolean excuses(RequestEvent ask) {
            return ask.node() == node && meets(ask);
        }

        @Override
        public String line() {
            return "node " + node + " out for " + (endedAt - sentAt) / 1_000_000 + " ms";
        }
    }
}
