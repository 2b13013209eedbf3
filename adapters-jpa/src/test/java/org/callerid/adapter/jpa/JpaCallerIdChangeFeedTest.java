// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.auditStampAt;

import java.time.ZoneOffset;
import java.util.List;
import org.callerid.application.contract.CallerIdChangeFeedContract;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class JpaCallerIdChangeFeedTest implements CallerIdChangeFeedContract {
    /**
     * Inserting a row first and setting its revision later enters it in every index twice; an import takes a quarter
     * longer.
     */
    @Test
    void aNumberIsAddedWithItsRevisionInOneWrite() {
        try (Database database = Database.open(TestDatabase.newPostgresDatabase("written_once"))) {
            refuseUpdates(database);

            List<UpsertRow> rows = List.of(new UpsertRow(FIRST, CallerIdPatch.EMPTY),
                    new UpsertRow(SECOND, CallerIdPatch.EMPTY));
            assertThat(new JpaCallerIds(database).upsert(rows, DEFAULT_LIMIT, auditStampAt(NOON)).added()).isEqualTo(2);
        }
    }

    private static void refuseUpdates(Database database) {
        database.inTransaction(em -> {
            em.createNativeQuery("""
                    create function refuse() returns trigger language plpgsql as $$
                    begin
                        raise exception 'this row was written before';
                    end $$""").executeUpdate();
            return em.createNativeQuery("""
                    create trigger refuse before update on caller_ids
                    for each row execute function refuse()""").executeUpdate();
        });
    }

    @Override
    public Views views() {
        Database database = TestDatabase.POSTGRES.emptied();
        return new Views(new JpaCallerIds(database), new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC)),
                new JpaCallerIdChangeFeed(database));
    }
}
