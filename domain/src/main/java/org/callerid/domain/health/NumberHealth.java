// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.health;

import java.util.Optional;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.AreaCode;

/**
 * How a number's calls ended, and what that is compared with.
 *
 * @param baseline empty if no number has enough attempts
 */
public record NumberHealth(CallerIdNumber number, Optional<AreaCode> areaCode, OutcomeCounts counts,
        Optional<Baseline> baseline) {
    /** With fewer, a rate says more about chance than about the number. */
    public static final int MIN_ATTEMPTS = 50;

    public static boolean isEnough(OutcomeCounts counts) {
        return counts.attempts() >= MIN_ATTEMPTS;
    }

    public HealthVerdict verdict() {
        if (baseline.isEmpty() || !isEnough(counts)) {
            return HealthVerdict.TOO_FEW_CALLS;
        }
        double median = baseline.get().answerRate();
        Proportion rate = counts.answerRate();
        if (rate.upperBound() < median) {
            return HealthVerdict.BELOW_MEDIAN;
        }
        return rate.lowerBound() > median ? HealthVerdict.ABOVE_MEDIAN : HealthVerdict.NEAR_MEDIAN;
    }

    /** Nothing is lower than a baseline of 0. */
    double highestShareOfBaseline() {
        double median = baseline.map(Baseline::answerRate).orElse(0.0);
        return median == 0 ? Double.MAX_VALUE : counts.answerRate().upperBound() / median;
    }
}
