// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A free number behind many that were used since the rotation order was corrected. */
class AvailableNumbersTest {
    private static final int MANY = 40_000;
    private static final String FREE = "3105550001";

    private final Database database = TestDatabase.POSTGRES.emptied();
    private final JpaReservations reservations = new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC));

    @BeforeEach
    void addNumbersAndUseAllButOne() {
        insert("'212' || (2000000 + i)", "2100-06-01T11:00:00Z", MANY);
        TestDatabase.execute(database,
                """
                        update caller_ids set reserved_until = '2100-06-01T12:05:00Z', available_at = '2100-06-01T12:05:00Z'""");
        TestDatabase.execute(database, "analyze caller_ids, rotation");
        insert("'" + FREE + "'", "2100-06-01T12:00:00Z", 1);
    }

    @Test
    void itIsFound() {
        assertThat(searchUntilDecided(NOON)).isInstanceOfSatisfying(Decision.Confirmed.class,
                confirmed -> assertThat(confirmed.reservation().number()).isEqualTo(number(FREE)));
    }

    @Test
    void thatThereIsNoneIsOnlySaidWhenAllWereRead() {
        TestDatabase.execute(database, "delete from caller_ids where caller_id = '" + FREE + "'");

        assertThat(search(NOON)).isInstanceOf(Decision.Conflict.class);
        assertThat(searchUntilDecided(NOON)).isInstanceOf(Decision.NoneAvailable.class);
        assertThat(search(NOON)).isInstanceOf(Decision.NoneAvailable.class);
    }

    /** Another node may be correcting the order at the same moment. */
    @Test
    void numbersThatAnotherTransactionHasLockedHideItNeither() {
        Decision decision = database.inTransaction(em -> {
            int unused = Jdbc.update(em, "set local idle_in_transaction_session_timeout = 0");
            Jdbc.query(em, "select caller_id from caller_ids where caller_id like '2122%' for update",
                    row -> row.getString(1));
            return search(NOON);
        });

        assertThat(decision).isNotInstanceOf(Decision.NoneAvailable.class);
    }

    private Decision searchUntilDecided(Instant now) {
        Decision decision = search(now);
        for (int round = 0; round < 10 && decision instanceof Decision.Conflict; round++) {
            decision = search(now);
        }
        return decision;
    }

    private Decision search(Instant now) {
        return reservations.search(List.of(aReservationRequest(aCallTo("2125559876"), now)), now)
                .decisions()
                .getFirst();
    }

    private void insert(String number, String since, int count) {
        TestDatabase.execute(database,
                """
                        insert into caller_ids (caller_id, area_code, hourly_limit, daily_limit, is_active, created_at, updated_at,
                            reserved_until, hour_uses, hour_ends, day_uses, day_ends, available_at, version)
                        select %s, '212', 100, 500, 1, now(), now(), '%s', 0, 'epoch', 0, 'epoch', '%2$s', 1
                        from generate_series(1, %s) i"""
                        .formatted(number, since, count));
    }
}
