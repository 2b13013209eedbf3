// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;

class NumberHealthTest {
    private static final AreaCode NEW_YORK = new AreaCode("212");
    private static final AreaCode LOS_ANGELES = new AreaCode("310");

    @Test
    void ratesAreOfTheCallsThatSomebodyCouldRespondTo() {
        Map<CallOutcome, Long> one = new EnumMap<>(CallOutcome.class);
        CallOutcome.reported().forEach(outcome -> one.put(outcome, 1L));
        OutcomeCounts counts = new OutcomeCounts(one, Duration.ofSeconds(50));

        assertThat(counts.attempts()).isEqualTo(7);
        assertThat(counts.answerRate()).isEqualTo(new Proportion(2, 7));
        assertThat(counts.shortRate()).isEqualTo(new Proportion(1, 7));
        assertThat(counts.meanTalkTime()).contains(Duration.ofSeconds(25));
        assertThat(OutcomeCounts.NONE.meanTalkTime()).isEmpty();
    }

    @Test
    void endsAddUp() {
        HangupInfo talked = new HangupInfo(Optional.empty(), Optional.empty(), Optional.of(Duration.ofSeconds(40)),
                Optional.empty());

        OutcomeCounts sum = Stream.of(end(CallOutcome.ANSWERED, talked), end(CallOutcome.ANSWERED, talked),
                end(CallOutcome.BUSY, HangupInfo.UNKNOWN))
                .map(OutcomeCounts::of)
                .reduce(OutcomeCounts.NONE,
                        OutcomeCounts::plus);

        assertThat(sum).isEqualTo(new OutcomeCounts(Map.of(CallOutcome.ANSWERED, 2L, CallOutcome.BUSY, 1L),
                Duration.ofSeconds(80)));
    }

    @Test
    void aNumberIsComparedWithTheMedianOfItsAreaCode() {
        Baselines baselines = baselines(counts(NEW_YORK, 10, 20, 30, 40, 90), counts(LOS_ANGELES, 60, 61, 62, 63));

        assertThat(baselines.of(Optional.of(NEW_YORK))).contains(new Baseline(0.30, 5, true));
    }

    @Test
    void ofAnEvenNumberTheTwoInTheMiddleCount() {
        Baselines baselines = baselines(counts(NEW_YORK, 10, 20, 30, 40, 50, 60));

        assertThat(baselines.of(Optional.of(NEW_YORK))).contains(new Baseline(0.35, 6, true));
    }

    @Test
    void inAnAreaCodeWithFewerThanFiveAllNumbersAreThePeers() {
        Baselines baselines = baselines(counts(NEW_YORK, 10, 20, 30, 40, 90), counts(LOS_ANGELES, 60, 61, 62, 63));

        assertThat(baselines.of(Optional.of(LOS_ANGELES))).contains(new Baseline(0.60, 9, false));
        assertThat(baselines.of(Optional.empty())).contains(new Baseline(0.60, 9, false));
    }

    @Test
    void numbersWithFewAttemptsAreNoPeers() {
        Baselines.Builder builder = new Baselines.Builder();
        builder.add(Optional.of(NEW_YORK), counts(9, 49));

        assertThat(builder.build().all()).isEmpty();
    }

    @Test
    void thereIsNoVerdictOverFewAttempts() {
        assertThat(health(counts(0, 49), 0.5).verdict()).isEqualTo(HealthVerdict.TOO_FEW_CALLS);
        assertThat(health(counts(0, 50), 0.5).verdict()).isEqualTo(HealthVerdict.BELOW_MEDIAN);
        assertThat(new NumberHealth(number(1), Optional.empty(), counts(0, 99), Optional.empty()).verdict())
                .isEqualTo(HealthVerdict.TOO_FEW_CALLS);
    }

    @Test
    void aDifferenceThatMayBeChanceIsNone() {
        assertThat(health(counts(35, 100), 0.4).verdict()).isEqualTo(HealthVerdict.NEAR_MEDIAN);
        assertThat(health(counts(350, 1_000), 0.4).verdict()).isEqualTo(HealthVerdict.BELOW_MEDIAN);
        assertThat(health(counts(450, 1_000), 0.4).verdict()).isEqualTo(HealthVerdict.ABOVE_MEDIAN);
    }

    @Test
    void theWorstComesFirstAndChanceDoesNotMakeItSo() {
        NumberHealth surelyLow = health(counts(100, 1_000), 0.4);
        NumberHealth perhapsLow = health(counts(5, 50), 0.4);
        NumberHealth usual = health(counts(40, 100), 0.4);
        NumberHealth unknown = health(counts(0, 10), 0.4);
        NumberHealth withoutMedian = health(counts(0, 100), 0);

        assertThat(Stream.of(unknown, withoutMedian, usual, perhapsLow, surelyLow)
                .sorted(HealthOrder.MEDIAN.comparator()))
                .containsExactly(surelyLow, perhapsLow, usual, withoutMedian, unknown);
    }

    @Test
    void eachOrderStartsWithTheNumberThatNeedsAttention() {
        NumberHealth unanswered = health(calls(10, 0, 0, 90), 0.4);
        NumberHealth busy = health(calls(500, 10, 0, 490), 0.4);
        NumberHealth cutShort = health(calls(50, 30, 1, 19), 0.4);
        NumberHealth blocked = health(calls(35, 0, 4, 62), 0.4);
        List<NumberHealth> numbers = List.of(cutShort, unanswered, busy, blocked);

        assertThat(numbers.stream().sorted(HealthOrder.MEDIAN.comparator())).startsWith(unanswered);
        assertThat(numbers.stream().sorted(HealthOrder.ANSWERED.comparator()))
                .containsExactly(unanswered, blocked, busy, cutShort);
        // Of two with the same rate, the one with more attempts.
        assertThat(numbers.stream().sorted(HealthOrder.SHORT.comparator()))
                .containsExactly(cutShort, busy, blocked, unanswered);
        assertThat(numbers.stream().sorted(HealthOrder.BLOCKED.comparator()))
                .containsExactly(blocked, cutShort, busy, unanswered);
        assertThat(numbers.stream().sorted(HealthOrder.ATTEMPTS.comparator())).startsWith(busy);
    }

    @Test
    void anOrderIsNamedInLowerCase() {
        assertThat(HealthOrder.parse("blocked")).isEqualTo(HealthOrder.BLOCKED);
        assertThatThrownBy(() -> HealthOrder.parse("BLOCKED")).isInstanceOf(InvalidValueException.class)
                .hasMessage("sort must be one of median, answered, short, blocked, attempts");
    }

    @Test
    void aPeriodEndsToday() {
        LocalDate today = LocalDate.of(2100, 3, 2);

        assertThat(HealthPeriod.DAY.daysUntil(today)).containsExactly(today);
        assertThat(HealthPeriod.WEEK.daysUntil(today)).hasSize(7).startsWith(LocalDate.of(2100, 2, 24)).endsWith(today);
        assertThat(HealthPeriod.parse("30").daysUntil(today)).hasSize(30);
        assertThatThrownBy(() -> HealthPeriod.parse("8")).isInstanceOf(InvalidValueException.class);
    }

    private static CallEnd end(CallOutcome outcome, HangupInfo hangup) {
        return new CallEnd(Instant.EPOCH, hangup, outcome);
    }

    private static Baselines baselines(AnsweredOf100... answered) {
        Baselines.Builder builder = new Baselines.Builder();
        for (AnsweredOf100 one : answered) {
            one.answered().forEach(count -> builder.add(Optional.of(one.areaCode()), counts(count, 100)));
        }
        return builder.build();
    }

    private static AnsweredOf100 counts(AreaCode areaCode, int... answered) {
        return new AnsweredOf100(areaCode, IntStream.of(answered).boxed().toList());
    }

    private static OutcomeCounts counts(long answered, long attempts) {
        return new OutcomeCounts(
                Map.of(CallOutcome.ANSWERED, answered, CallOutcome.NO_ANSWER, attempts - answered), Duration.ZERO);
    }

    private static OutcomeCounts calls(long answered, long cutShort, long blocked, long unanswered) {
        return new OutcomeCounts(Map.of(CallOutcome.ANSWERED, answered, CallOutcome.SHORT, cutShort,
                CallOutcome.BLOCKED, blocked, CallOutcome.NO_ANSWER, unanswered), Duration.ZERO);
    }

    private static NumberHealth health(OutcomeCounts counts, double median) {
        return new NumberHealth(number(counts.attempts()), Optional.of(NEW_YORK), counts,
                Optional.of(new Baseline(median, 9, true)));
    }

    private static CallerIdNumber number(long last) {
        return new CallerIdNumber(Long.toString(2_125_550_000L + last));
    }

    private record AnsweredOf100(AreaCode areaCode, List<Integer> answered) {}
}
