// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

/**
 * Requests for one area code or one campaign, and their results, over some time.
 *
 * @param requests valid requests, including retries
 * @param allocated requests that got a number
 * @param local allocated requests whose number has the destination's own area code
 * @param rateLimited requests whose agent's rate limit was used up
 */
public record RequestCounts(long requests, long allocated, long local, long rateLimited) {
    public static final RequestCounts NONE = new RequestCounts(0, 0, 0, 0);

    public RequestCounts plus(RequestCounts other) {
        return new RequestCounts(requests + other.requests, allocated + other.allocated, local + other.local,
                rateLimited + other.rateLimited);
    }

    /**
     * A fraction of this demand, in whole requests; {@code requests} stays the sum of its results.
     *
     * @param share 0 to 1
     */
    public RequestCounts scaledBy(double share) {
        long partGranted = Math.round(allocated * share);
        long partLimited = Math.round(rateLimited * share);
        return new RequestCounts(partGranted + partLimited + Math.round(unavailable() * share), partGranted,
                Math.round(local * share), partLimited);
    }

    /** Requests that got no number although their agent's rate limit was not used up. */
    public long unavailable() {
        return requests - allocated - rateLimited;
    }

    /** From 0 to 1; 0 if nothing was allocated. */
    public double localShare() {
        return allocated == 0 ? 0 : (double) local / allocated;
    }
}
