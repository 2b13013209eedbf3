// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.callerid.application.model.EndedCall;
import org.callerid.application.port.out.CallEnds;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.NumberOutcomes;
import org.callerid.application.port.out.NumberOutcomes.NumberCounts;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.junit.jupiter.api.Test;

/** The contract of every {@link NumberOutcomes} implementation, and of the {@link CallEnds} that it counts. */
public interface NumberOutcomesContract {
    ZoneId ZONE = ZoneId.of("America/New_York");
    LocalDate TODAY = LocalDate.ofInstant(NOON, ZONE);
    CallerIdNumber ONE = number("2125550001");
    CallerIdNumber TWO = number("2125550002");
    AreaCode NEW_YORK = new AreaCode("212");

    /** Views of an empty store that counts the days of {@link #ZONE}. */
    Views views();

    /** One store, through the ports that fill it and the port that reads the counts. */
    record Views(CallerIds callerIds, Recorder recorder, NumberOutcomes outcomes) {}

    /** Counts calls on a node. {@link CallEnds} may write them late, so contracts cannot read what they record. */
    interface Recorder {
        /** Records the calls on a new node, and returns once all of them are counted. */
        void record(EndedCall... ended);
    }

    @Test
    default void theCallsOfAllNodesAreSummed() {
        Views views = views();
        views.recorder().record(ended(ONE, CallOutcome.ANSWERED, NOON), ended(ONE, CallOutcome.BUSY, NOON));
        views.recorder().record(ended(ONE, CallOutcome.ANSWERED, NOON), ended(TWO, CallOutcome.ENDED, NOON));

        assertThat(views.outcomes().counts(List.of(ONE, TWO, number("2125550003")), List.of(TODAY))).isEqualTo(Map.of(
                ONE, new OutcomeCounts(Map.of(CallOutcome.ANSWERED, 2L, CallOutcome.BUSY, 1L), Duration.ofSeconds(90)),
                TWO, new OutcomeCounts(Map.of(CallOutcome.ENDED, 1L), Duration.ofSeconds(30))));
    }

    @Test
    default void everyOutcomeIsCountedOnItsOwn() {
        Views views = views();
        List<CallOutcome> outcomes = CallOutcome.reported();
        for (int i = 0; i < outcomes.size(); i++) {
            views.recorder()
                    .record(Collections.nCopies(i + 1, ended(ONE, outcomes.get(i), NOON)).toArray(EndedCall[]::new));
        }

        OutcomeCounts counts = views.outcomes()
                .counts(List.of(ONE), List.of(TODAY))
                .getOrDefault(ONE, OutcomeCounts.NONE);
        assertThat(outcomes.stream().map(counts::count))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, outcomes.size()).boxed().toList());
    }

    @Test
    default void aCallCountsOnTheDayInWhichItEndedInTheServicesTimeZone() {
        Views views = views();
        Instant midnight = TODAY.plusDays(1).atStartOfDay(ZONE).toInstant();
        views.recorder()
                .record(ended(ONE, CallOutcome.ANSWERED, midnight.minusMillis(1)),
                        ended(ONE, CallOutcome.BUSY, midnight));

        assertThat(attempts(views, TODAY)).isEqualTo(1);
        assertThat(attempts(views, TODAY.plusDays(1))).isEqualTo(1);
        assertThat(attempts(views, TODAY, TODAY.plusDays(1))).isEqualTo(2);
        assertThat(attempts(views, TODAY.minusDays(1))).isZero();
    }

    @Test
    default void listedNumbersWithEnoughAttemptsArePassedOn() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE, TWO, number("2125550003"));
        CallerIdNumber deleted = number("2125550004");
        addAll(views.callerIds(), NOON, deleted);
        views.callerIds().delete(deleted, auditStampAt(NOON));
        for (CallerIdNumber number : List.of(ONE, deleted)) {
            views.recorder()
                    .record(ended(number, CallOutcome.ANSWERED, NOON),
                            ended(number, CallOutcome.REJECTED, NOON.minus(Duration.ofDays(1))));
        }
        views.recorder().record(ended(TWO, CallOutcome.ANSWERED, NOON), ended(TWO, CallOutcome.UNREACHABLE, NOON));

        List<NumberCounts> found = new ArrayList<>();
        views.outcomes().forEach(List.of(TODAY.minusDays(1), TODAY), 2, found::add);

        assertThat(found).containsExactly(new NumberCounts(ONE, Optional.of(NEW_YORK), new OutcomeCounts(
                Map.of(CallOutcome.ANSWERED, 1L, CallOutcome.REJECTED, 1L), Duration.ofSeconds(60))));
    }

    private static long attempts(Views views, LocalDate... days) {
        return views.outcomes()
                .counts(List.of(ONE), List.of(days))
                .getOrDefault(ONE, OutcomeCounts.NONE)
                .attempts();
    }

    private static EndedCall ended(CallerIdNumber number, CallOutcome outcome, Instant at) {
        return new EndedCall(number, new CallEnd(at, new HangupInfo(Optional.empty(), Optional.empty(),
                Optional.of(Duration.ofSeconds(30)), Optional.empty()), outcome));
    }
}
