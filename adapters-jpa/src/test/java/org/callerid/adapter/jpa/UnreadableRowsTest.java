// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.POOLS;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.callerid.application.model.AuditFilter;
import org.callerid.application.model.AuditOperationQuery;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdSortField;
import org.callerid.application.model.UnreadableRow;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.application.port.out.Rotation.ProposalRequest;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that somebody could have written with SQL, bypassing the constraints. */
class UnreadableRowsTest {
    private static final CallerIdNumber ODD = number("2125550001");
    private static final CallerIdNumber GOOD = number("2125550002");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Database database = Database
            .open(TestDatabase.newPostgresDatabase("unreadable" + DATABASES.incrementAndGet()));
    private final JpaCallerIds callerIds = new JpaCallerIds(database);
    private final JpaReservations reservations = new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC));

    @BeforeEach
    void listTwoNumbersTheOddOneFreeForLonger() {
        addAll(callerIds, NOON.minusSeconds(1), ODD);
        addAll(callerIds, NOON, GOOD);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"carrier = ''", "carrier = 'a' || chr(7)", "carrier = chr(8238) || 'a'",
        "area_code = '21x'", "area_code = ''",
        "hourly_limit = 0", "daily_limit = -1", "hourly_limit = 2000000", "is_active = 7", "hour_uses = -1",
        "day_uses = -1", "version = -3", "caller_id = '21255500019'", "caller_id = '0125550001'", "caller_id = ''"})
    void anOddRowHarmsNoOther(String oddity) {
        write("update caller_ids set " + oddity + " where caller_id = '2125550001'");

        assertThat(searchFor(1)).containsExactly(GOOD);
        assertThat(callerIds.find(GOOD)).isPresent();
        assertThat(callerIds.page(new CallerIdListQuery(Optional.empty(), Optional.empty(), Optional.empty(), 1)))
                .extracting(row -> row.callerId().number())
                .containsExactly(GOOD);
        CallerIdSearch search = new JpaCallerIdSearch(database);
        assertThat(
                search.page(CallerIdFilter.ALL, new CallerIdOrder(CallerIdSortField.NUMBER, false), 0, 10, NOON)
                        .rows())
                .extracting(row -> row.callerId().number())
                .containsExactly(GOOD);
        assertThat(search.pageAfter(Optional.empty(), CallerIdFilter.ALL, 1, NOON))
                .extracting(row -> row.callerId().number())
                .containsExactly(GOOD);
        JpaCallerIdChangeFeed changeFeed = new JpaCallerIdChangeFeed(database);
        assertThat(changeFeed.activeAfter(Optional.empty(), 1)).extracting(row -> row.number()).containsExactly(GOOD);
        assertThat(changeFeed.changesSince(0, 10).rows()).extracting(row -> row.number()).containsExactly(GOOD);
        Instant later = NOON.plus(TTL);
        assertThat(new JpaRotation(database)
                .propose(List.of(new ProposalRequest(POOLS.of(aCallTo("2125559876").destination()).pools(),
                        later.plusSeconds(1))), later)
                .getFirst()
                .candidates()).containsExactly(GOOD);
        assertThat(new JpaInventory(database).snapshot(NOON).byAreaCode()).isNotEmpty();
        assertThat(database.unreadableRows().rows()).extracting(UnreadableRow::table).containsExactly("caller_ids");
        assertThat(database.unreadableRows().count()).isEqualTo(1);
    }

    @Test
    void manyOddRowsInFrontOfTheOnlyGoodOneDoNotHideIt() {
        for (int i = 10; i < 40; i++) {
            addAll(callerIds, NOON.minusSeconds(9), number("21255500" + i));
        }
        write("update caller_ids set hourly_limit = 0 where caller_id < '2125550002' or caller_id >= '2125550010'");

        assertThat(searchFor(1)).containsExactly(GOOD);
        assertThat(database.unreadableRows().count()).isEqualTo(31);
    }

    @Test
    void aLimitThatWasLoweredByHandHidesNoOtherNumber() {
        Instant later = NOON.plusSeconds(60);
        for (int use = 0; use < 2; use++) {
            ReservationRequest request = aReservationRequest(NOON, ODD);
            reservations.confirm(List.of(request), NOON);
            reservations.release(List.of(new ReleaseRequest.ByAllocation(request.id(), HangupInfo.UNKNOWN)), NOON);
        }
        write("update caller_ids set hourly_limit = 2 where caller_id = '2125550001'");
        write("update caller_ids set available_at = '2020-01-01T00:00:00Z' where caller_id = '2125550001'");

        assertThat(reservations.search(List.of(aReservationRequest(aCallTo("2125559876"), later)), later).decisions())
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Decision.Confirmed.class));
    }

    @Test
    void loadingTheNumberAnewMendsItsRow() {
        write("update caller_ids set hourly_limit = 0, hour_uses = -4, is_active = 9 where caller_id = '2125550001'");
        callerIds.find(ODD);

        callerIds.upsert(List.of(new UpsertRow(ODD, CallerIdPatch.EMPTY)), DEFAULT_LIMIT, auditStampAt(NOON));

        assertThat(callerIds.find(ODD).orElseThrow().callerId().config().limit()).isEqualTo(DEFAULT_LIMIT);
        assertThat(database.unreadableRows().count()).as("it is forgotten once it can be read").isZero();
    }

    @Test
    void aCallWhoseEarlierAllocationCannotBeReadGetsANumberAllTheSame() {
        Call call = aCallTo("2125559876", "call-1");
        reservations.confirm(List.of(aReservationRequest(call, NOON, GOOD)), NOON);
        write("update allocations set reserved_until = reserved_at, caller_id = 'x'");
        Instant later = NOON.plus(TTL).plusSeconds(1);

        assertThat(reservations.confirm(List.of(aReservationRequest(call, later, ODD)), later).decisions().getFirst())
                .isInstanceOf(Decision.Confirmed.class);
        assertThat(reservations.release(List.of(new ReleaseRequest.ByCall(call.callId().orElseThrow(), Optional.empty(),
                HangupInfo.UNKNOWN)), later).freed()).containsExactly(List.of(ODD));
    }

    @Test
    void anInfiniteTimeIsKeptAndHarmsNoOtherCallOfTheBatch() {
        write("update caller_ids set hour_ends = 'infinity', reserved_until = '-infinity'"
                + " where caller_id = '2125550001'");

        assertThat(searchFor(2)).containsExactly(ODD, GOOD);
    }

    @Test
    void oddHistoryIsPassedBy() {
        reservations.confirm(List.of(aReservationRequest(NOON, GOOD)), NOON);
        reservations.confirm(List.of(aReservationRequest(NOON, ODD)), NOON);
        write("update allocations set destination = 'nobody' where caller_id = '2125550001'");
        write("update audit_operations set changed_by = ' ' where id in"
                + " (select operation_id from audit_trail where caller_id = '2125550001')");

        CallHistory history = new JpaCallHistory(database);
        assertThat(history.activeReservations(Optional.empty(), 10, NOON))
                .extracting(held -> held.reservation().number())
                .containsExactly(GOOD);
        assertThat(new JpaAuditTrail(database).page(AuditTrailQuery.latest(Optional.empty(), 10)))
                .extracting(entry -> entry.event().number())
                .containsExactly(GOOD);
        assertThat(new JpaAuditTrail(database)
                .operations(new AuditOperationQuery(AuditFilter.NONE, Optional.empty(), 10)))
                .extracting(operation -> operation.change().orElseThrow().event().number())
                .containsExactly(GOOD);
    }

    private List<CallerIdNumber> searchFor(int calls) {
        return reservations
                .search(Stream.generate(() -> aReservationRequest(aCallTo("2125559876"), NOON)).limit(calls).toList(),
                        NOON)
                .decisions()
                .stream()
                .map(answer -> ((Decision.Confirmed) answer).reservation().number())
                .toList();
    }

    /** Bypasses the constraints by dropping them. */
    private void write(String update) {
        database.inTransaction(em -> {
            List<?> constraints = em.createNativeQuery("""
                    select 'table ' || conrelid::regclass || ' drop constraint ' || conname from pg_constraint
                    where contype = 'c' and conrelid in ('caller_ids'::regclass, 'allocations'::regclass)
                    union all
                    select 'domain ' || contypid::regtype || ' drop constraint ' || conname from pg_constraint
                    where contypid <> 0 and connamespace = 'public'::regnamespace
                    """).getResultList();
            constraints.forEach(one -> em.createNativeQuery("alter " + one).executeUpdate());
            return em.createNativeQuery(update).executeUpdate();
        });
    }
}
