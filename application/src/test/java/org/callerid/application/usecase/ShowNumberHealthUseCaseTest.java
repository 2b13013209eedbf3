// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.memory.InMemoryNumberOutcomes;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.EndedCall;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.application.port.in.ShowHealthReport.HealthReport;
import org.callerid.application.port.in.ShowNumberHealth;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.health.Baseline;
import org.callerid.domain.health.HealthOrder;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.HealthVerdict;
import org.callerid.domain.health.NumberHealth;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.health.Proportion;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

/** Of {@link ShowNumberHealthUseCase}, {@link ShowHealthReportUseCase} and {@link ExportHealthReportUseCase}. */
class ShowNumberHealthUseCaseTest {
    private static final CallerIdNumber[] NUMBERS = newYorkNumbers(6);
    private static final CallerIdNumber BAD = NUMBERS[4];

    private final UsageCalendar calendar = new UsageCalendar(ZoneOffset.UTC);
    private final InMemoryStore store = new InMemoryStore(calendar, () -> NOON);
    private final InMemoryNumberOutcomes outcomes = new InMemoryNumberOutcomes(store, calendar);
    private final ShowHealthReport reports = new ShowHealthReportUseCase(outcomes, calendar, () -> NOON);
    private final ShowNumberHealth health = new ShowNumberHealthUseCase(store, outcomes, reports, calendar,
            () -> NOON);

    /** The first five numbers have 100 attempts; of the last one's 100, half were yesterday. */
    private void call() {
        addAll(store, NOON, NUMBERS);
        for (int i = 0; i < 4; i++) {
            calls(NUMBERS[i], 40 + i, 60 - i, NOON);
        }
        calls(BAD, 10, 90, NOON);
        calls(NUMBERS[5], 20, 30, NOON.minus(Duration.ofDays(1)));
        calls(NUMBERS[5], 20, 29, NOON);
    }

    @Test
    void aNumberIsShownBesideTheMedianOfItsAreaCode() {
        call();

        NumberHealth bad = health.show(BAD, HealthPeriod.DAY).orElseThrow();

        assertThat(bad.counts().answerRate()).isEqualTo(new Proportion(10, 100));
        assertThat(bad.baseline()).contains(new Baseline(0.41, 5, true));
        assertThat(bad.verdict()).isEqualTo(HealthVerdict.BELOW_MEDIAN);
        assertThat(health.show(NUMBERS[0], HealthPeriod.DAY).orElseThrow().verdict())
                .isEqualTo(HealthVerdict.NEAR_MEDIAN);
    }

    @Test
    void aPeriodHasItsDaysOnly() {
        call();

        assertThat(health.show(NUMBERS[5], HealthPeriod.DAY).orElseThrow().verdict())
                .isEqualTo(HealthVerdict.TOO_FEW_CALLS);
        assertThat(health.show(NUMBERS[5], HealthPeriod.WEEK).orElseThrow().counts().attempts()).isEqualTo(99);
    }

    @Test
    void theReportNamesTheWorstFirst() {
        call();

        HealthReport report = reports.report(HealthPeriod.WEEK);

        assertThat(report.from()).isEqualTo(calendar.dateOf(NOON).minusDays(6));
        assertThat(report.compared()).isEqualTo(6);
        assertThat(report.belowMedian()).isEqualTo(1);
        assertThat(report.worst(HealthOrder.MEDIAN)).extracting(NumberHealth::number).startsWith(BAD).hasSize(6);
    }

    @Test
    void theReportIsWrittenForSpreadsheets() {
        call();

        String csv = new ExportHealthReportUseCase(reports).export(HealthPeriod.DAY, HealthOrder.MEDIAN);

        assertThat(csv.lines()).hasSize(6)
                .startsWith("caller_id,area_code,verdict,attempts,answered,short,no_answer,busy,rejected,blocked,"
                        + "cancelled,unreachable,not_connected,ended,answered_rate,answered_rate_low,"
                        + "answered_rate_high,short_rate,mean_talk_seconds,median_answered_rate,compared_with",
                        BAD.value() + ",212,below_median,100,10,0,90,0,0,0,0,0,0,0,0.1000,0.0552,0.1744,0.0000,30,"
                                + "0.4100,area_code");
        assertThat(csv).endsWith("\n");
        assertThat(new ExportHealthReportUseCase(reports).export(HealthPeriod.WEEK, HealthOrder.ATTEMPTS)
                .lines()
                .skip(6)).singleElement().asString().startsWith(NUMBERS[5].value());
    }

    @Test
    void countsAreThoseOfTheNumbersAskedFor() {
        call();

        assertThat(health.counts(List.of(BAD, number("2125559999")), HealthPeriod.DAY)).containsOnlyKeys(BAD);
        assertThat(health.counts(List.of(), HealthPeriod.DAY)).isEmpty();
    }

    @Test
    void withoutCallsThereIsNothingToCompare() {
        addAll(store, NOON, BAD);

        assertThat(health.show(BAD, HealthPeriod.MONTH))
                .contains(new NumberHealth(BAD, Optional.of(new AreaCode("212")), OutcomeCounts.NONE,
                        Optional.empty()));
        assertThat(health.show(number("2125559999"), HealthPeriod.MONTH)).isEmpty();
        assertThat(reports.report(HealthPeriod.MONTH).worst(HealthOrder.MEDIAN)).isEmpty();
    }

    @Test
    void aReportNamesAThousandNumbersAndCountsAll() {
        WorstNumbers worst = new WorstNumbers(2);
        for (long answered : new long[]{90, 10, 50, 20}) {
            worst.add(new NumberHealth(NUMBERS[0], Optional.empty(), counts(answered, 100 - answered),
                    Optional.of(new Baseline(0.5, 9, false))));
        }

        assertThat(worst.lists()).containsOnlyKeys(HealthOrder.values());
        assertThat(worst.lists().get(HealthOrder.ANSWERED)).extracting(one -> one.counts().answered())
                .containsExactly(10L, 20L);
        assertThat(worst.count()).isEqualTo(4);
        assertThat(worst.count(HealthVerdict.ABOVE_MEDIAN)).isEqualTo(1);
    }

    private void calls(CallerIdNumber number, int answered, int unanswered, Instant at) {
        outcomes.record(Collections.nCopies(answered, ended(number, CallOutcome.ANSWERED, 30, at)));
        outcomes.record(Collections.nCopies(unanswered, ended(number, CallOutcome.NO_ANSWER, 0, at)));
    }

    private static OutcomeCounts counts(long answered, long unanswered) {
        return new OutcomeCounts(
                Map.of(CallOutcome.ANSWERED, answered, CallOutcome.NO_ANSWER, unanswered), Duration.ZERO);
    }

    private static EndedCall ended(CallerIdNumber number, CallOutcome outcome, long talkSeconds, Instant at) {
        return new EndedCall(number, new CallEnd(at, new HangupInfo(Optional.empty(), Optional.empty(),
                Optional.of(Duration.ofSeconds(talkSeconds)), Optional.empty()), outcome));
    }
}
