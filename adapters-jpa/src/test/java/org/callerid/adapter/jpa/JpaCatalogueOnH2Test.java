// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.editAt;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.callerid.application.contract.CatalogueContract;
import org.callerid.application.port.out.CallerIds.Row;
import org.callerid.domain.callerid.ListingChange;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class JpaCatalogueOnH2Test implements CatalogueContract {
    /** A page of changes could not hold such a revision, and whoever follows would never get past it. */
    @Test
    void moreRowsInOneTransactionThanAPageOfChangesHoldsAreRefused() {
        List<Row> rows = IntStream.rangeClosed(0, JpaCatalogue.MOST_ROWS_A_REVISION)
                .mapToObj(i -> new Row(number("212555" + (1_000 + i)), ListingChange.NONE))
                .toList();

        assertThatThrownBy(() -> views().callerIds().load(rows, DEFAULT_LIMIT, editAt(NOON)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Override
    public Views views() {
        Database database = TestDatabase.H2.empty();
        return new Views(new JpaCallerIds(database), new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC)),
                new JpaCatalogue(database));
    }
}
