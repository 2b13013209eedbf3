// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

/**
 * What was asked for on behalf of one area code or one campaign, in some time.
 *
 * @param requests requests that were understood, retries among them
 * @param allocated those that got a number
 * @param local those of them whose number belongs to the destination's own area code
 * @param rateLimited those whose agent had no rate limit left
 */
public record Demand(long requests, long allocated, long local, long rateLimited) {
    public static final Demand NONE = new Demand(0, 0, 0, 0);

    public Demand plus(Demand other) {
        return new Demand(requests + other.requests, allocated + other.allocated, local + other.local,
                rateLimited + other.rateLimited);
    }

    /**
     * So much of it, in whole requests; what was asked stays the sum of what came of it.
     *
     * @param share 0 to 1
     */
    public Demand scaledBy(double share) {
        long partGranted = Math.round(allocated * share);
        long partLimited = Math.round(rateLimited * share);
        return new Demand(partGranted + partLimited + Math.round(refused() * share), partGranted,
                Math.round(local * share), partLimited);
    }

    /** Those that got no number although their agent had rate limit left. */
    public long refused() {
        return requests - allocated - rateLimited;
    }

    /** From 0 to 1; 0 if nothing was granted. */
    public double localShare() {
        return allocated == 0 ? 0 : (double) local / allocated;
    }
}
