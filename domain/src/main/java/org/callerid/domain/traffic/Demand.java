// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

/**
 * What was asked for on behalf of one area code or one campaign, in some time.
 *
 * @param asked requests that were understood, retries among them
 * @param granted those that got a number
 * @param local those of them whose number belongs to the destination's own area code
 * @param limited those whose agent had no allowance left
 */
public record Demand(long asked, long granted, long local, long limited) {
    public static final Demand NONE = new Demand(0, 0, 0, 0);

    public Demand plus(Demand other) {
        return new Demand(asked + other.asked, granted + other.granted, local + other.local, limited + other.limited);
    }

    /**
     * So much of it, in whole requests; what was asked stays the sum of what came of it.
     *
     * @param share 0 to 1
     */
    public Demand part(double share) {
        long partGranted = Math.round(granted * share);
        long partLimited = Math.round(limited * share);
        return new Demand(partGranted + partLimited + Math.round(refused() * share), partGranted,
                Math.round(local * share), partLimited);
    }

    /** Those that got no number although their agent had allowance left. */
    public long refused() {
        return asked - granted - limited;
    }

    /** From 0 to 1; 0 if nothing was granted. */
    public double localShare() {
        return granted == 0 ? 0 : (double) local / granted;
    }
}
