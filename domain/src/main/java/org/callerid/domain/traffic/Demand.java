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
     * Those that got no number although their agent had allowance left. Never below 0: of an hour that is pieced together each
     * figure is rounded by itself.
     */
    public long refused() {
        return Math.max(0, asked - granted - limited);
    }

    /** From 0 to 1; 0 if nothing was granted. */
    public double localShare() {
        return granted == 0 ? 0 : (double) local / granted;
    }
}
