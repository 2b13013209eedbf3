// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.rotation.CandidatePool;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL planned for a handful of numbers, executed for many that were added since by other means. */
class PlansWithoutStatisticsTest {
    private static final int AREA_CODES = 20;
    private static final int ADDED = 20_000;
    /** After so many executions the driver and PostgreSQL keep the plan. */
    private static final int UNTIL_PLAN_IS_KEPT = 12;
    private static final Duration BETWEEN_BATCHES = Duration.ofMinutes(10);

    private final UsageCalendar calendar = new UsageCalendar(ZoneOffset.UTC);
    /** Its own, because other tests leave connections with plans, and tables with pages. */
    private final Database database = Database.open(TestDatabase.newPostgresDatabase("plans_without_statistics"));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aBatchReadsFewRows() {
        long read = database.inTransaction(em -> {
            Instant now = NOON;
            insert(AREA_CODES, em);
            int unused = Jdbc.update(em, "analyze caller_ids, rotation, allocations");
            for (int batch = 0; batch < UNTIL_PLAN_IS_KEPT; batch++) {
                allocate(now, em);
                now = now.plus(BETWEEN_BATCHES);
            }
            insert(ADDED, em);
            long before = rowsRead(em);
            allocate(now, em);
            return rowsRead(em) - before;
        });

        assertThat(read).as("at worst, one statement reads the table once").isLessThan(2 * ADDED);
    }

    private void allocate(Instant now, EntityManager em) {
        List<ReservationRequest> requests = IntStream.range(0, AREA_CODES)
                .mapToObj(i -> aReservationRequest(aCallTo(220 + i + "5559876"), now))
                .toList();
        Map<CandidatePool, List<CallerIdNumber>> available = database.availableNumbers(em)
                .findUpTo(requests.stream()
                        .map(request -> request.pools().getFirst())
                        .collect(toMap(pool -> pool, pool -> 1)), now);
        List<ReservationRequest> proposed = requests.stream()
                .map(request -> request.withCandidates(available.getOrDefault(request.pools().getFirst(), List.of())))
                .toList();
        assertThat(new ReservationBatch(em, calendar.periodsAt(now),
                new ProposedCandidates(database.lockedCallerIds(em)),
                BatchContacts.of(proposed, ContactPolicy.OFF, now, em), database.unreadableRowRegistry())
                .decide(proposed, now)
                .decisions()).hasOnlyElementsOfType(Decision.Confirmed.class);
    }

    private static void insert(int count, EntityManager em) {
        int added = Jdbc.update(em,
                """
                        insert into caller_ids (caller_id, area_code, hourly_limit, daily_limit, is_active, created_at,
                            updated_at, reserved_until, hour_uses, hour_ends, day_uses, day_ends, available_at, version)
                        select (220 + i % w.areas) || (2000000 + w.added + i)::text, 220 + i % w.areas, 100, 500, 1, now(), now(),
                            'epoch', 0, 'epoch', 0, 'epoch', '2100-06-01T11:00:00Z', 1
                        from (select cast(? as int) as areas, cast(? as int) as added) w, generate_series(1, w.added) i""",
                AREA_CODES, count);
        assertThat(added).isEqualTo(count);
    }

    private static long rowsRead(EntityManager em) {
        return Jdbc.query(em, """
                select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables""",
                row -> row.getLong(1)).getFirst();
    }
}
