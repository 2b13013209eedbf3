// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the table {@code rotation} follows {@code caller_ids}. */
class RotationCatchUpTest {
    private static final CallerIdNumber USED = number("2125550001");
    private static final CallerIdNumber UNUSED = number("2125550002");

    private final Database database = TestDatabase.POSTGRES.emptied();
    private final JpaReservations reservations = new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC));

    @BeforeEach
    void addNumbers() {
        addAll(new JpaCallerIds(database), NOON, USED, UNUSED);
    }

    @Test
    void aUseIsTakenIntoAccountByTheNextRun() {
        use(NOON);
        assertThat(availableFrom(USED)).isEqualTo(NOON);

        database.catchUpRotation(NOON);

        assertThat(availableFrom(USED)).isEqualTo(NOON.plus(TTL));
        assertThat(availableFrom(UNUSED)).isEqualTo(NOON);
    }

    @Test
    void aReleaseIsTakenIntoAccountAtOnce() {
        Decision.Confirmed confirmed = use(NOON);
        database.catchUpRotation(NOON);
        Instant released = NOON.plusSeconds(10);

        reservations.release(List.of(new ReleaseRequest.ByAllocation(confirmed.reservation().id(), HangupInfo.UNKNOWN)),
                released);

        assertThat(availableFrom(USED)).isEqualTo(released);
    }

    @Test
    void runsWithoutUsesBetweenThemMissNoLaterUse() {
        use(NOON);
        for (int run = 0; run < 5; run++) {
            database.catchUpRotation(NOON.plusSeconds(run));
        }
        Instant again = NOON.plus(TTL);
        use(again);

        database.catchUpRotation(again);

        assertThat(availableFrom(USED)).isEqualTo(again.plus(TTL));
    }

    @ParameterizedTest(name = "{0} from one to the next")
    @ValueSource(strings = {"1 millisecond", "0"})
    void oneRunTakesAnyUsualNumberOfUsesIntoAccount(String interval) {
        TestDatabase.execute(database, """
                insert into caller_ids (caller_id, area_code, hourly_limit, daily_limit, is_active, created_at,
                    updated_at, reserved_until, hour_uses, hour_ends, day_uses, day_ends, available_at, version)
                select '310' || (2000000 + i), '310', 100, 500, 1, now(), now(), '2100-06-01T12:00:00Z', 0, 'epoch', 0,
                    'epoch', '2100-06-01T12:00:00Z', 1
                from generate_series(1, 2500) i""");
        TestDatabase.execute(database, """
                insert into allocations (id, caller_id, destination, campaign, agent, available_since, reserved_at,
                    reserved_until)
                select gen_random_uuid(), caller_id, '3105559876', '', '', '2100-06-01T12:00:00Z',
                    timestamptz '2100-06-01T12:00:00Z' + row_number() over () * interval '%s',
                    '2100-06-01T12:05:00Z'
                from caller_ids where area_code = '310'""".formatted(interval));
        TestDatabase.execute(database,
                "update caller_ids set available_at = '2100-06-01T12:05:00Z' where area_code = '310'");

        // As imports do: kept plans were made for the few numbers of other tests.
        TestDatabase.execute(database, "analyze caller_ids, rotation, allocations");

        database.catchUpRotation(NOON.plusSeconds(10));

        List<Long> wrong = database.inTransaction(em -> Jdbc.query(em,
                "select count(*) from rotation where area_code = '310' and available_from < '2100-06-01T12:05:00Z'",
                row -> row.getLong(1)));
        assertThat(wrong).containsExactly(0L);
    }

    @Test
    void aUseIsTakenIntoAccountAlsoAfterTheClockWentBack() {
        use(NOON.plusSeconds(3600));
        database.catchUpRotation(NOON.plusSeconds(3600));
        TestDatabase.execute(database, "update caller_ids set available_at = '2100-06-01T11:00:00Z'"
                + ", reserved_until = '2100-06-01T11:00:00Z'");

        use(NOON);
        database.catchUpRotation(NOON);

        assertThat(availableFrom(USED)).isEqualTo(NOON.plus(TTL));
    }

    /** PostgreSQL updates a row in place only if no index has a column that changes. */
    @Test
    void noIndexOfTheNumbersHasAColumnThatCallsChange() {
        List<Object> indexed = database.query(em -> NamedParameterQuery.of("""
                select distinct a.attname from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                where i.indrelid = cast('caller_ids' as regclass)""", em).list(Object.class));

        assertThat(indexed).containsExactlyInAnyOrder("caller_id", "revision");
    }

    private Decision.Confirmed use(Instant now) {
        return (Decision.Confirmed) reservations.confirm(List.of(aReservationRequest(now, USED)), now)
                .decisions()
                .getFirst();
    }

    private Instant availableFrom(CallerIdNumber number) {
        return database.inTransaction(em -> Jdbc.query(em, "select available_from from rotation where caller_id = ?",
                row -> Jdbc.instant(row, 1), number.value()).getFirst());
    }
}
