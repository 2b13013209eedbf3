// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

/**
 * Requests for one area code, campaign or agent, and their results, over some time.
 *
 * @param requests valid requests, including retries
 * @param byTier requests that got a number
 * @param rateLimited requests beyond a limit: the agent's, or that of calls to one person
 * @param noneAvailable requests for which no number was available
 */
public record RequestCounts(long requests, TierCounts byTier, long rateLimited, long noneAvailable) {
    public static final RequestCounts NONE = new RequestCounts(0, TierCounts.NONE, 0, 0);

    public RequestCounts plus(RequestCounts other) {
        return new RequestCounts(requests + other.requests, byTier.plus(other.byTier),
                rateLimited + other.rateLimited, noneAvailable + other.noneAvailable);
    }

    /**
     * A fraction of this demand, in whole requests; {@code requests} stays the sum of its results.
     *
     * @param share 0 to 1
     */
    public RequestCounts scaledBy(double share) {
        TierCounts allocatedPart = byTier.scaledBy(share);
        long limitedPart = Math.round(rateLimited * share);
        long nonePart = Math.round(noneAvailable * share);
        return new RequestCounts(
                allocatedPart.total() + limitedPart + nonePart + Math.round(unavailable() * share), allocatedPart,
                limitedPart, nonePart);
    }

    /** Requests that got a number. */
    public long allocated() {
        return byTier.total();
    }

    /** Requests that got no answer to which number is available, because the service was unavailable. */
    public long unavailable() {
        return requests - allocated() - rateLimited - noneAvailable;
    }

    /** The part of the allocated numbers that belong to the place of the person called. */
    public double localShare() {
        return byTier.localShare();
    }
}
