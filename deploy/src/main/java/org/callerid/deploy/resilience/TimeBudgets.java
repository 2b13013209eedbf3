// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

/**
 * How long, in milliseconds, what a request needs may take: within a second it is answered, so the parts are shorter than what
 * they are parts of. Those of the database can be changed by MicroProfile Fault Tolerance's own settings (docs/operating.md).
 */
public final class TimeBudgets {
    /** From the request to its answer, with the way there and back. */
    public static final long ANSWER = 1_000;
    /** From the request's arrival to the answer's departure. */
    public static final long ALLOCATION = 900;
    /** No confirmation is begun later than this after the request came. */
    public static final long CONFIRMATION = 800;
    /** Of one transaction: as long as an answer can still be in time, for a number that comes late beats a refusal. */
    public static final long DATABASE = 700;
    /** Of a question that reads a few rows; a database that takes longer has not returned. */
    public static final long LOOK_UP = 150;
    /** Of a proposal by Redis: the database has others. */
    public static final long PROPOSAL = 80;
    /** For an agent's rate limit in Redis: only Redis knows the other nodes' permits. */
    public static final long RATE_LIMIT = 400;

    public static final long DATABASE_PROBE_INTERVAL = 100;
    public static final long REDIS_PROBE_INTERVAL = 250;
    /** Longer than from one probe to the next, so that a probe finds the breaker open before it lets calls through. */
    static final long DATABASE_OPEN = 150;
    static final long REDIS_OPEN = 300;

    private TimeBudgets() {}
}
