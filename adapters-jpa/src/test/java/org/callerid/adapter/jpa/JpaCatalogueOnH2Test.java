// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.editAt;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.callerid.application.contract.CatalogueContract;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.Row;
import org.callerid.domain.callerid.ListingChange;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class JpaCatalogueOnH2Test implements CatalogueContract {
    /** A page of changes could not hold such a revision, and whoever follows would never get past it. */
    @Test
    void moreRowsInOneTransactionThanAPageOfChangesHoldsAreRefused() {
        List<Row> rows = rows(CallerIds.MOST_AT_ONCE + 1);

        assertThatThrownBy(() -> views().callerIds().load(rows, DEFAULT_LIMIT, editAt(NOON)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** H2 used to write all that waited each time it took 32 more ids, sixteen times for a chunk of a sheet. */
    @Test
    void aChunkOfASheetIsWrittenToTheFileInAFewWrites() {
        try (Database database = Database.open(TestDatabase.h2File())) {
            long before = writes(database);
            new JpaCallerIds(database).load(rows(CallerIds.MOST_AT_ONCE), DEFAULT_LIMIT, editAt(NOON));

            assertThat(writes(database) - before).isPositive().isLessThan(8);
        }
    }

    private static long writes(Database database) {
        return database.reading(em -> Long.parseLong((String) em.createNativeQuery(
                "select setting_value from information_schema.settings where setting_name = 'info.FILE_WRITE'")
                .getSingleResult()));
    }

    private static List<Row> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Row(number("212555" + (1_000 + i)), ListingChange.NONE))
                .toList();
    }

    @Override
    public Views views() {
        Database database = TestDatabase.H2.empty();
        return new Views(new JpaCallerIds(database), new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC)),
                new JpaCatalogue(database));
    }
}
