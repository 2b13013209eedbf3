// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callerid.domain.health.Baseline;
import org.callerid.domain.health.NumberHealth;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.health.Proportion;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.CallOutcome;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of a number ended.
 *
 * @param calls by outcome
 * @param meanTalkSeconds null if no call was answered
 * @param median null if no number is compared
 */
record NumberHealthJson(String callerId, @Nullable String areaCode, String verdict, long attempts,
        Map<String, Long> calls, Rate answeredRate, double shortRate, @Nullable Long meanTalkSeconds,
        @Nullable Median median) {
    private static final double DIGITS = 10_000;

    static NumberHealthJson of(NumberHealth health) {
        OutcomeCounts counts = health.counts();
        return new NumberHealthJson(health.number().value(), health.areaCode().map(AreaCode::digits).orElse(null),
                health.verdict().label(), counts.attempts(), calls(counts), Rate.of(counts.answerRate()),
                rounded(counts.shortRate().rate()), counts.meanTalkTime().map(Duration::toSeconds).orElse(null),
                health.baseline().map(Median::of).orElse(null));
    }

    private static Map<String, Long> calls(OutcomeCounts counts) {
        Map<String, Long> calls = new LinkedHashMap<>();
        CallOutcome.reported().forEach(outcome -> calls.put(outcome.label(), counts.count(outcome)));
        return calls;
    }

    private static double rounded(double rate) {
        return Math.round(rate * DIGITS) / DIGITS;
    }

    /** With the bounds of the 95 % interval. */
    record Rate(double rate, double low, double high) {
        static Rate of(Proportion proportion) {
            return new Rate(rounded(proportion.rate()), rounded(proportion.lowerBound()),
                    rounded(proportion.upperBound()));
        }
    }

    /** @param of whose median it is: {@code area_code} or {@code all} */
    record Median(double answeredRate, long numbers, String of) {
        static Median of(Baseline baseline) {
            return new Median(rounded(baseline.answerRate()), baseline.numbers(),
                    baseline.ofAreaCode() ? "area_code" : "all");
        }
    }
}
