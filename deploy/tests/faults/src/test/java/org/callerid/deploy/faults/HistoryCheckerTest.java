// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HistoryCheckerTest {
    private static final String NUMBER = "2125550100";
    private static final String OTHER = "2125550101";
    private static final Instant START = Instant.parse("2026-11-23T09:59:58Z");
    private static final Pool POOL = new Pool(
            Map.of(NUMBER, new Pool.Limits(2, 3), OTHER, new Pool.Limits(2, 3)), Duration.ofSeconds(10),
            ZoneId.of("UTC"));

    private final History history = new History(0);
    private final List<AllocationRow> rows = new ArrayList<>();
    private final List<LoggedAnswer> answers = new ArrayList<>();

    @Test
    void aCallThatWasAnsweredAndStoredLeavesNothingToFind() {
        granted("a", NUMBER, 0, 5);
        released("a", 100);
        granted("b", NUMBER, 101, 110);

        assertThat(check().isClean()).isTrue();
        assertThat(check().granted()).isEqualTo(2);
    }

    @Test
    void aNumberAnsweredToASecondCallWhileTheFirstHadItIsAnOverlap() {
        answered("a", NUMBER, 0, 5);
        answered("b", NUMBER, 100, 110);
        answered("c", NUMBER, 8_990, 8_999);

        assertThat(check().of(Violation.OVERLAP)).hasSize(3)
                .allSatisfy(pair -> assertThat(pair).contains("call ", NUMBER));
    }

    @Test
    void aLongHoldIsComparedWithEveryLaterOneNotOnlyWithTheNext() {
        answered("a", NUMBER, 0, 5);
        answered("b", NUMBER, 10, 20);
        released("b", 30);
        answered("c", NUMBER, 40, 50);

        assertThat(check().of(Violation.OVERLAP)).hasSize(2).allMatch(pair -> pair.contains("call a"));
    }

    @Test
    void aNumberIsNoLongerCertainlyReservedNearlyATermAfterItsRequestWasSent() {
        answered("a", NUMBER, 0, 900);
        answered("b", NUMBER, 8_000, 9_001);

        assertThat(check().of(Violation.OVERLAP)).isEmpty();
    }

    @Test
    void theTermCountsFromTheFirstTryOfACall() {
        history.add(new RequestEvent(0, key("a"), ms(0), ms(2_000), RequestEvent.TIMED_OUT, ""));
        answered("a", NUMBER, 2_001, 2_010);
        answered("b", NUMBER, 8_000, 9_001);

        assertThat(check().of(Violation.OVERLAP)).isEmpty();
    }

    @Test
    void aNumberMayBeGivenAgainFromTheSendingOfTheReleaseOn() {
        answered("a", NUMBER, 0, 5);
        released("a", 100);
        answered("b", NUMBER, 90, 101);

        assertThat(check().of(Violation.OVERLAP)).isEmpty();
    }

    @Test
    void aNumberGivenAgainBeforeTheReleaseWasSentIsAnOverlap() {
        answered("a", NUMBER, 0, 5);
        answered("b", NUMBER, 50, 60);
        released("a", 100);

        assertThat(check().of(Violation.OVERLAP)).hasSize(1);
    }

    @Test
    void anAnswerThatCameAfterItsTermReservesNothing() {
        answered("a", NUMBER, 0, 9_001);
        answered("b", NUMBER, 9_002, 9_003);

        assertThat(check().of(Violation.OVERLAP)).isEmpty();
    }

    @Test
    void rowsOfOneNumberThatWereLiveTogetherAreAnOverlapThoughNoClientSawIt() {
        history.add(new RequestEvent(0, key("a"), 0, ms(2_000), RequestEvent.TIMED_OUT, ""));
        row("a", NUMBER, 0, Optional.empty());
        row("b", NUMBER, 9_999, Optional.empty());

        assertThat(check().of(Violation.OVERLAP)).hasSize(1);
    }

    @Test
    void rowsThatFollowEachOtherAtOnceAreNoOverlap() {
        history.add(new RequestEvent(0, key("a"), 0, ms(2_000), RequestEvent.TIMED_OUT, ""));
        row("a", NUMBER, 0, Optional.of(50L));
        row("b", NUMBER, 50, Optional.empty());
        row("c", NUMBER, 10_050, Optional.empty());

        assertThat(check().of(Violation.OVERLAP)).isEmpty();
    }

    @Test
    void whatOnlyRowsOfAnEarlierRunSayIsNoFindingOfThisOne() {
        row("earlier", NUMBER, 0, Optional.empty());
        row("early", NUMBER, 1, Optional.empty());
        row("before", NUMBER, 2, Optional.empty());

        assertThat(check().isClean()).isTrue();
    }

    @Test
    void moreUsesInAClockHourThanAllowedAreFound() {
        granted("a", NUMBER, 0, 1);
        released("a", 2);
        granted("b", NUMBER, 3, 4);
        released("b", 5);
        granted("c", NUMBER, 6, 7);

        assertThat(check().of(Violation.OVER_LIMIT)).singleElement()
                .asString()
                .contains(NUMBER, "3 times", "2026-11-23T09:00", "allowed are 2");
    }

    @Test
    void usesOnBothSidesOfAFullHourCountApartButInOneDay() {
        row("a", NUMBER, 0, Optional.of(1L));
        row("b", NUMBER, 1, Optional.of(2L));
        row("c", NUMBER, 2_000, Optional.of(2_001L));
        granted("d", NUMBER, 2_002, 2_003);

        assertThat(check().of(Violation.OVER_LIMIT)).singleElement().asString().contains("4 times on the day");
    }

    @Test
    void aReservationWithoutARowOfItsCallAndNumberIsLost() {
        answered("a", NUMBER, 0, 5);
        answered("b", OTHER, 0, 5);
        row("b", NUMBER, 20_000, Optional.empty());

        assertThat(check().of(Violation.LOST)).hasSize(2);
    }

    @Test
    void aCallToldTwoNumbersAtOnceIsDuplicated() {
        answered("a", NUMBER, 0, 5);
        answered("a", OTHER, 6, 8);

        assertThat(check().of(Violation.DUPLICATED)).hasSize(1);
        assertThat(check().of(Violation.OVERLAP)).isEmpty();
    }

    @Test
    void aRetryThatIsToldTheSameNumberIsNotDuplicated() {
        granted("a", NUMBER, 0, 5);
        answered("a", NUMBER, 6, 8);

        assertThat(check().isClean()).isTrue();
    }

    @Test
    void aCallAskedForAgainAfterItsReleaseMayHaveAnotherNumber() {
        granted("a", NUMBER, 0, 5);
        released("a", 6);
        granted("a", OTHER, 7, 8);

        assertThat(check().of(Violation.DUPLICATED)).isEmpty();
    }

    @Test
    void twoLiveRowsOfAnAnsweredCallAreDuplicated() {
        granted("a", NUMBER, 0, 5);
        row("a", OTHER, 3, Optional.empty());

        assertThat(check().of(Violation.DUPLICATED)).hasSize(1);
    }

    @Test
    void aRowTakenBackWhileTheOtherWaitedToBeWrittenIsNotDuplicated() {
        row("a", OTHER, 0, Optional.of(50L));
        Instant began = START.plusMillis(40);
        rows.add(new AllocationRow("id", NUMBER, key("a"), began, began.plus(POOL.term()), Optional.empty(),
                START.plusMillis(52)));
        answered("a", NUMBER, 0, 60);

        assertThat(check().of(Violation.DUPLICATED)).isEmpty();
    }

    @Test
    void aRowTakenBackAfterTheOtherWasThereIsDuplicated() {
        row("a", OTHER, 0, Optional.of(50L));
        granted("a", NUMBER, 40, 60);

        assertThat(check().of(Violation.DUPLICATED)).hasSize(1);
    }

    @Test
    void aRowTakenBackBeforeTheCallGotItsNumberIsNotDuplicated() {
        row("a", OTHER, 0, Optional.of(2L));
        granted("a", NUMBER, 2, 5);

        assertThat(check().of(Violation.DUPLICATED)).isEmpty();
    }

    @Test
    void dialersArePreparedForThreeStatuses() {
        refused("a", 429, "{\"detail\":\"Rate limit exceeded for this agent\"}");
        refused("b", 500, "{\"detail\":\"Internal error\"}");
        refused("c", 404, "<html>");

        assertThat(check().of(Violation.UNEXPECTED)).hasSize(2).allMatch(line -> line.startsWith("status"));
    }

    @Test
    void bodiesAreJsonWithoutADigitInErrorsAndWithANumberOfThePoolOtherwise() {
        refused("a", 429, "Too many");
        refused("b", 429, "{\"detail\":\"wait 3 seconds\"}");
        refused("c", 429, "{\"detail\":\"wait\"");
        answered("d", "9995550100", 0, 5);
        history.add(new RequestEvent(0, key("e"), ms(0), ms(5), 200, "{}"));

        assertThat(check().of(Violation.UNEXPECTED)).extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("not JSON", "an error text with a digit", "not JSON", "no number of the pool",
                        "no number of the pool");
    }

    @Test
    void onlyANodeThatIsOutMayBreakConnections() {
        history.add(new RequestEvent(0, key("a"), ms(100), ms(110), RequestEvent.BROKEN, "reset"));
        history.add(new RequestEvent(1, key("b"), ms(100), ms(110), RequestEvent.BROKEN, "reset"));
        history.add(new Outage.OfNode(1, ms(105), ms(500)));

        assertThat(check().of(Violation.UNEXPECTED)).singleElement().asString().contains("call a");
    }

    @Test
    void noneIsAFalseAnswerEvenWhileTheDatabaseIsOut() {
        history.add(new Outage.OfDatabase(ms(0), ms(500)));
        refused("a", 503, "{\"detail\":\"No available caller-IDs at this time\"}");

        assertThat(check().of(Violation.FALSE_503)).hasSize(1);
    }

    @Test
    void aFalseRefusalIsNoUnsafeReservation() {
        refused("a", 503, "{\"detail\":\"No available caller-IDs at this time\"}");

        assertThat(check().isSafe()).isTrue();
        assertThat(check().isClean()).isFalse();
    }

    @Test
    void aLostReservationIsNotSafe() {
        answered("a", NUMBER, 0, 5);

        assertThat(check().isSafe()).isFalse();
    }

    @Test
    void aRefusalIsExcusedIfItMetTheOutageOfTheDatabase() {
        history.add(new Outage.OfDatabase(ms(5), ms(500)));
        history.add(new Outage.OfNode(0, ms(600), ms(700)));
        String out = "{\"detail\":\"The store of numbers cannot be reached at the moment\"}";
        history.add(new RequestEvent(0, key("meets its begin"), ms(0), ms(6), 503, out));
        history.add(new RequestEvent(0, key("meets its end"), ms(499), ms(900), 503, out));
        history.add(new RequestEvent(0, key("is before"), ms(0), ms(4), 503, out));
        history.add(new RequestEvent(0, key("is after"), ms(500), ms(650), 503, out));

        assertThat(check().of(Violation.FALSE_503)).extracting(line -> line.replaceAll(".*call (.*) to .*", "$1"))
                .containsExactly("is before", "is after");
        assertThat(check().excused()).isEqualTo(2);
    }

    @Test
    void theSlowestAnswerIsThatOfANodeThatWasNotOut() {
        granted("a", NUMBER, 0, 70);
        history.add(new RequestEvent(0, key("b"), ms(0), ms(2_000), RequestEvent.TIMED_OUT, ""));
        history.add(new RequestEvent(1, key("c"), ms(0), ms(1_500), RequestEvent.TIMED_OUT, ""));
        history.add(new Outage.OfNode(0, ms(100), ms(500)));

        assertThat(check().slowest()).hasMillis(1_500);
    }

    @Test
    void theSlowestAnswerInTheServiceIsOfACallThatMetNoNodeThatWasOut() {
        granted("a", NUMBER, 0, 70);
        history.add(new RequestEvent(0, key("b"), ms(0), ms(2_000), RequestEvent.TIMED_OUT, ""));
        history.add(new Outage.OfNode(0, ms(100), ms(500)));
        answers.add(new LoggedAnswer(key("a"), Duration.ofMillis(60)));
        answers.add(new LoggedAnswer(key("b"), Duration.ofSeconds(20)));

        assertThat(check().slowestInService()).hasMillis(60);
    }

    @Test
    void theReportNamesTheSeedAndTheLinesOfEachViolation() {
        answered("a", NUMBER, 0, 5);

        assertThat(check().report("Redis killed", 17)).contains("Redis killed, seed 17", "lost: 1",
                "0.000 s  call a to 3105559876 at node 0: 200 " + NUMBER + " after 5 ms");
    }

    private Violations check() {
        return HistoryChecker.check(new RunRecord(POOL, history, rows, answers));
    }

    private void granted(String call, String number, long sentAt, long answeredAt) {
        answered(call, number, sentAt, answeredAt);
        row(call, number, sentAt, Optional.empty());
    }

    private void answered(String call, String number, long sentAt, long answeredAt) {
        history.add(
                new RequestEvent(0, key(call), ms(sentAt), ms(answeredAt), 200, "{\"caller_id\":\"" + number + "\"}"));
    }

    private void refused(String call, int status, String body) {
        history.add(new RequestEvent(0, key(call), ms(0), ms(5), status, body));
    }

    /** Releases the call that was granted last, with immediate effect. */
    private void released(String call, long sentAt) {
        history.add(new ReleaseEvent(0, call, ms(sentAt), ms(sentAt + 3), 200));
        rows.replaceAll(row -> row.call().callId().equals(call) && row.releasedAt().isEmpty()
                ? new AllocationRow(row.id(), row.number(), row.call(), row.reservedAt(), row.reservedUntil(),
                        Optional.of(START.plusMillis(sentAt)), START.plusMillis(sentAt + 1))
                : row);
    }

    private void row(String call, String number, long reservedAt, Optional<Long> releasedAt) {
        Instant from = START.plusMillis(reservedAt);
        rows.add(new AllocationRow("id-" + rows.size(), number, key(call), from, from.plus(POOL.term()),
                releasedAt.map(START::plusMillis), START.plusMillis(releasedAt.orElse(reservedAt) + 1)));
    }

    private static CallKey key(String call) {
        return new CallKey(call, "3105559876");
    }

    private static long ms(long milliseconds) {
        return TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }
}
