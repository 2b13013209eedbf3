// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callerid.application.contract.NumberOutcomesContract;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class JpaNumberOutcomesTest implements NumberOutcomesContract {
    private static final OutcomeCounts BUSY = new OutcomeCounts(Map.of(CallOutcome.BUSY, 1L), Duration.ZERO);

    @Override
    public Views views() {
        Database database = TestDatabase.POSTGRES.emptied();
        return new Views(new JpaCallerIds(database), ended -> {
            try (JpaCallEnds node = new JpaCallEnds(database, new UsageCalendar(ZONE))) {
                node.record(List.of(ended));
            }
        }, new JpaNumberOutcomes(database));
    }

    @Test
    void aBatchThatIsWrittenAgainBecauseItsCommitWasNotAnsweredCountsOnce() {
        Database database = TestDatabase.POSTGRES.emptied();
        UUID node = UUID.randomUUID();

        add(database, node, 1);
        add(database, node, 1);
        assertThat(new JpaNumberOutcomes(database).counts(List.of(ONE), List.of(TODAY))).containsEntry(ONE, BUSY);

        add(database, node, 2);
        add(database, UUID.randomUUID(), 1);
        assertThat(new JpaNumberOutcomes(database).counts(List.of(ONE), List.of(TODAY))).containsEntry(ONE,
                new OutcomeCounts(Map.of(CallOutcome.BUSY, 3L), Duration.ZERO));
    }

    private static void add(Database database, UUID node, long batch) {
        List<NumberDays.Counts> rows = List.of(new NumberDays.Counts(TODAY, ONE, BUSY));
        database.inTransaction(em -> {
            NumberDays.add(rows, node, batch, em);
            return rows;
        });
    }
}
