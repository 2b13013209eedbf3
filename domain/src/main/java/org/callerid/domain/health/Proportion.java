// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.health;

/**
 * How many of a number of calls. The interval is that of Wilson (1927) for 95 %: it holds for few calls, too, and for
 * rates near 0 and 1.
 */
public record Proportion(long part, long whole) {
    /** The 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959964;

    public Proportion {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** 0 of nothing. */
    public double rate() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Never above the rate, which rounding would cause if it is 0. */
    public double lowerBound() {
        return Math.clamp(centre() - halfWidth(), 0, rate());
    }

    /** Never below the rate, which rounding would cause if it is 1. */
    public double upperBound() {
        return Math.clamp(centre() + halfWidth(), rate(), 1);
    }

    private double centre() {
        return whole == 0 ? 0.5 : (rate() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double halfWidth() {
        return whole == 0
                ? 0.5
                : Z * Math.sqrt(rate() * (1 - rate()) / whole + Z * Z / (4.0 * whole * whole))
                        / (1 + Z * Z / whole);
    }
}
