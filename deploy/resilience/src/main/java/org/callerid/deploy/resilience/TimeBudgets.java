// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

/**
 * How long the steps of a request may take, in milliseconds. A request is answered within a second, so each step is
 * shorter than the one it is part of.
 */
public final class TimeBudgets {
    /** From the request to its answer, including the network in both directions. */
    public static final long ANSWER = 1_000;
    /** From the request's arrival to the answer's departure. */
    public static final long ALLOCATION = 900;
    /** No confirmation begins later than this after the request arrived. */
    public static final long CONFIRMATION = 800;
    /** One transaction: as long as the answer can still be in time, since a late number is better than a refusal. */
    public static final long DATABASE = 700;
    /** A query that reads a few rows; a database that takes longer has not recovered. */
    public static final long LOOK_UP = 150;
    /** Finding the call that somebody returns, with pages of the log that are read from the disk. */
    public static final long CALL_BACK = 500;
    /** A proposal by Redis; the database can propose too. */
    public static final long PROPOSAL = 80;
    /** For an agent's rate limit in Redis: only Redis knows the other nodes' permits. */
    public static final long RATE_LIMIT = 400;

    public static final long DATABASE_PROBE_INTERVAL = 100;
    public static final long REDIS_PROBE_INTERVAL = 250;
    /** Longer than the probe interval, so that a probe finds the breaker open before it lets calls through. */
    static final long DATABASE_OPEN = 150;
    static final long REDIS_OPEN = 300;

    private TimeBudgets() {}
}
