// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callerid.domain.health.Baseline;
import org.callerid.domain.health.NumberHealth;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.health.Proportion;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.CallOutcome;

/**
 * Lines of a health report as CSV. A cell is a number, a figure that is not negative, or a word that the service itself
 * makes, so none needs quotation marks, and only the + of an international number could be taken for a formula.
 */
final class HealthCsv {
    static final String HEADING = "caller_id,area_code,verdict,attempts,"
            + CallOutcome.reported().stream().map(CallOutcome::label).collect(joining(","))
            + ",answered_rate,answered_rate_low,answered_rate_high,short_rate,mean_talk_seconds,median_answered_rate,"
            + "compared_with";

    private HealthCsv() {}

    static String line(NumberHealth health) {
        return Stream.of(number(health), outcomes(health.counts()), rates(health.counts()), peers(health.baseline()))
                .flatMap(Function.identity())
                .map(String::valueOf)
                .collect(joining(","));
    }

    private static Stream<?> number(NumberHealth health) {
        return Stream.of(health.number(), health.areaCode().map(AreaCode::digits).orElse(""),
                health.verdict().label(), health.counts().attempts());
    }

    private static Stream<?> outcomes(OutcomeCounts counts) {
        return CallOutcome.reported().stream().map(counts::count);
    }

    private static Stream<?> rates(OutcomeCounts counts) {
        Proportion answered = counts.answerRate();
        return Stream.of(rate(answered.rate()), rate(answered.lowerBound()), rate(answered.upperBound()),
                rate(counts.shortRate().rate()),
                counts.meanTalkTime().map(Duration::toSeconds).map(String::valueOf).orElse(""));
    }

    private static Stream<?> peers(Optional<Baseline> baseline) {
        return Stream.of(baseline.map(peers -> rate(peers.answerRate())).orElse(""),
                baseline.map(peers -> peers.ofAreaCode() ? "area_code" : "all").orElse(""));
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, "%.4f", rate);
    }
}
