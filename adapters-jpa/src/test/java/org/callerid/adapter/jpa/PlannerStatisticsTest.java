// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.List;
import java.util.stream.IntStream;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.domain.callerid.CallerIdPatch;
import org.junit.jupiter.api.Test;

class PlannerStatisticsTest {
    @Test
    void anImportIsKnownToThePlannerAtOnce() {
        try (Database database = Database.open(TestDatabase.newPostgresDatabase("statistics"))) {
            List<UpsertRow> rows = IntStream.range(0, 300)
                    .mapToObj(i -> new UpsertRow(number(String.valueOf(2125550000L + i)), CallerIdPatch.EMPTY))
                    .toList();

            assertThat(new JpaCallerIds(database).upsert(rows, DEFAULT_LIMIT, auditStampAt(NOON)).added())
                    .isEqualTo(300);

            assertThat(plannedRows(database, "caller_ids")).isEqualTo(300);
            assertThat(plannedRows(database, "rotation")).isEqualTo(300);
        }
    }

    private static long plannedRows(Database database, String table) {
        return database.inTransaction(em -> Jdbc.query(em, "select reltuples from pg_class where relname = ?",
                row -> row.getLong(1), table)).getFirst();
    }
}
