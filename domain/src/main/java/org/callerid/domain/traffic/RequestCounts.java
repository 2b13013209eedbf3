// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

/**
 * Requests for one area code, campaign or agent, and their results, over some time.
 *
 * @param requests valid requests, including retries
 * @param allocated requests that got a number
 * @param local allocated requests whose number has the destination's own area code
 * @param rateLimited requests whose agent's rate limit was used up
 * @param noneAvailable requests for which no number was available
 */
public record RequestCounts(long requests, long allocated, long local, long rateLimited, long noneAvailable) {
    public static final RequestCounts NONE = new RequestCounts(0, 0, 0, 0, 0);

    public RequestCounts plus(RequestCounts other) {
        return new RequestCounts(requests + other.requests, allocated + other.allocated, local + other.local,
                rateLimited + other.rateLimited, noneAvailable + other.noneAvailable);
    }

    /**
     * A fraction of this demand, in whole requests; {@code requests} stays the sum of its results.
     *
     * @param share 0 to 1
     */
    public RequestCounts scaledBy(double share) {
        long allocatedPart = Math.round(allocated * share);
        long limitedPart = Math.round(rateLimited * share);
        long nonePart = Math.round(noneAvailable * share);
        return new RequestCounts(allocatedPart + limitedPart + nonePart + Math.round(unavailable() * share),
                allocatedPart, Math.round(local * share), limitedPart, nonePart);
    }

    /** Requests that got no answer to which number is available, because the service was unavailable. */
    public long unavailable() {
        return requests - allocated - rateLimited - noneAvailable;
    }

    /** From 0 to 1; 0 if nothing was allocated. */
    public double localShare() {
        return allocated == 0 ? 0 : (double) local / allocated;
    }
}
