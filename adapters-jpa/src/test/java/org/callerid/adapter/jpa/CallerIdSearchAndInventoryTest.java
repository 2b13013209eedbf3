// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.limits;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.CallerIdSortField;
import org.callerid.application.model.CallerIdStatus;
import org.callerid.application.model.CarrierFilter.Absent;
import org.callerid.application.model.CarrierFilter.Containing;
import org.callerid.application.model.MatchCount;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.port.out.CallerIdSearch.Page;
import org.callerid.application.port.out.Inventory.AreaCodeInventory;
import org.callerid.domain.callerid.Availability;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Searches five numbers (at its limit, at its limit and reserved, reserved, inactive, available) and a deleted one.
 */
class CallerIdSearchAndInventoryTest {
    private static final CallerIdOrder BY_NUMBER = new CallerIdOrder(CallerIdSortField.NUMBER, false);
    private static final CallerIdOrder BY_TURN = new CallerIdOrder(CallerIdSortField.AVAILABLE_AT, false);
    private static final Instant LATER = NOON.plusSeconds(10);
    private static final CallerIdNumber CAPPED = number("2125550001");
    private static final CallerIdNumber CAPPED_AND_HELD = number("2125550002");
    private static final CallerIdNumber HELD = number("3105550003");
    private static final CallerIdNumber INACTIVE = number("3105550004");
    private static final CallerIdNumber FREE = number("3105550005");
    private static final CallerIdNumber DELETED = number("3105550006");

    @Test
    void statusFiltersMatchTheDomainsAvailability() {
        Database database = filled();
        JpaCallerIdSearch listings = new JpaCallerIdSearch(database);
        for (Instant now : List.of(LATER, NOON.plusSeconds(299), NOON.plusSeconds(300), NOON.plusSeconds(3_600))) {
            List<CallerIdRecord> all = listings.page(CallerIdFilter.ALL, BY_NUMBER, 0, 10, now).rows();
            assertThat(all).hasSize(5);
            for (CallerIdStatus status : CallerIdStatus.values()) {
                CallerIdFilter filter = new CallerIdFilter(Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.of(status));
                List<CallerIdRecord> expected = all.stream()
                        .filter(row -> kindOf(row.callerId().availabilityAt(now)) == status)
                        .toList();
                Page page = listings.page(filter, BY_NUMBER, 0, 10, now);
                assertThat(page).as("%s at %s", status, now).isEqualTo(new Page(expected, expected.size()));
                assertThat(listings.page(filter, BY_TURN, 0, 10, now).rows())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void theListGoesOnAfterANumber() {
        JpaCallerIdSearch listings = new JpaCallerIdSearch(filled());
        CallerIdFilter losAngeles = new CallerIdFilter(Optional.empty(), Optional.of(new AreaCode("310")),
                Optional.empty(),
                Optional.empty());

        assertThat(listings.pageAfter(Optional.empty(), CallerIdFilter.ALL, 2, LATER))
                .extracting(row -> row.callerId().number())
                .containsExactly(CAPPED, CAPPED_AND_HELD);
        assertThat(listings.pageAfter(Optional.of(HELD), losAngeles, 2, LATER))
                .extracting(row -> row.callerId().number())
                .containsExactly(INACTIVE, FREE);
    }

    @Test
    void theSupplyIsCountedByStandingAndByAreaCode() {
        JpaInventory supply = new JpaInventory(filled());

        assertThat(supply.snapshot(LATER).statusCounts())
                .isEqualTo(new StatusCounts(1, 1, 2, 1, Optional.of(NOON.plusSeconds(3_600))));
        assertThat(supply.snapshot(NOON.plusSeconds(3_600)).statusCounts())
                .isEqualTo(new StatusCounts(4, 0, 0, 1, Optional.empty()));
        assertThat(supply.snapshot(LATER).byAreaCode()).containsExactlyInAnyOrder(
                new AreaCodeInventory(new AreaCode("212"), 2, 0, 2, 0),
                new AreaCodeInventory(new AreaCode("310"), 2, 1, 105, 104));
    }

    @Test
    void nothingListedIsNothingSupplied() {
        JpaInventory supply = new JpaInventory(TestDatabase.POSTGRES.emptied());

        assertThat(supply.snapshot(NOON).statusCounts()).isEqualTo(new StatusCounts(0, 0, 0, 0, Optional.empty()));
        assertThat(supply.snapshot(NOON).byAreaCode()).isEmpty();
    }

    @Test
    void filtersNarrowTogether() {
        JpaCallerIdSearch listings = new JpaCallerIdSearch(filled());

        assertThat(numbers(listings.page(new CallerIdFilter(Optional.of("310555000"), Optional.empty(),
                Optional.of(new Containing("RIZ")), Optional.empty()), BY_NUMBER, 0, 10, LATER)))
                .containsExactly(HELD, FREE);
        assertThat(numbers(listings.page(new CallerIdFilter(Optional.empty(), Optional.empty(),
                Optional.of(new Containing("t")), Optional.empty()), BY_NUMBER, 0, 10, LATER)))
                .containsExactly(INACTIVE);
        assertThat(numbers(listings.page(new CallerIdFilter(Optional.empty(), Optional.empty(),
                Optional.of(new Containing("nobody")), Optional.empty()), BY_NUMBER, 0, 10, LATER))).isEmpty();
        assertThat(numbers(listings.page(new CallerIdFilter(Optional.empty(), Optional.empty(),
                Optional.of(new Absent()), Optional.empty()), BY_NUMBER, 0, 10, LATER)))
                .containsExactly(CAPPED, CAPPED_AND_HELD);
        assertThat(numbers(listings.page(new CallerIdFilter(Optional.of("310"), Optional.of(new AreaCode("212")),
                Optional.empty(), Optional.empty()), BY_NUMBER, 0, 10, LATER))).isEmpty();
        assertThat(
                numbers(listings.page(new CallerIdFilter(Optional.of(FREE.value()), Optional.empty(), Optional.empty(),
                        Optional.of(CallerIdStatus.AVAILABLE)), BY_NUMBER, 0, 10, LATER)))
                .containsExactly(FREE);
    }

    @Test
    void whatOperatorsChangeIsSortedAnewAndWhatTheyDeleteIsGone() {
        Database database = filled();
        JpaCallerIdSearch listings = new JpaCallerIdSearch(database);
        CallerIdOrder byAreaCode = new CallerIdOrder(CallerIdSortField.AREA_CODE, true);
        assertThat(listings.page(CallerIdFilter.ALL, byAreaCode, 0, 10, LATER).total()).isEqualTo(5);
        new JpaCallerIds(database).change(CAPPED,
                CallerIdPatch.EMPTY.withAreaCode(FieldChange.replaceWith(new AreaCode("900"))), auditStampAt(LATER));
        new JpaCallerIds(database).delete(HELD, auditStampAt(LATER));

        assertThat(numbers(listings.page(CallerIdFilter.ALL, byAreaCode, 0, 1, LATER))).containsExactly(CAPPED);
        assertThat(numbers(listings.page(CallerIdFilter.ALL, byAreaCode, 0, 10, LATER))).hasSize(4)
                .doesNotContain(HELD);
        assertThat(listings.page(CallerIdFilter.ALL, byAreaCode, 0, 10, LATER).total()).isEqualTo(4);

        new JpaCallerIds(database).add(HELD,
                CallerIdPatch.EMPTY.withAreaCode(FieldChange.replaceWith(new AreaCode("901"))),
                DEFAULT_LIMIT, auditStampAt(LATER));

        assertThat(numbers(listings.page(CallerIdFilter.ALL, byAreaCode, 0, 1, LATER))).containsExactly(HELD);
    }

    @Test
    void byTurnTheInactiveOnesComeLast() {
        JpaCallerIdSearch listings = new JpaCallerIdSearch(filled());

        assertThat(numbers(listings.page(CallerIdFilter.ALL, BY_TURN, 0, 10, LATER)).getLast()).isEqualTo(INACTIVE);
        assertThat(numbers(listings.page(CallerIdFilter.ALL, BY_TURN, 3, 2, LATER))).hasSize(2).endsWith(INACTIVE);
        assertThat(numbers(listings.page(CallerIdFilter.ALL, new CallerIdOrder(CallerIdSortField.AVAILABLE_AT, true), 0,
                2, LATER)))
                .hasSize(2)
                .doesNotContain(INACTIVE);
        assertThat(numbers(listings.page(CallerIdFilter.ALL, new CallerIdOrder(CallerIdSortField.AVAILABLE_AT, true), 0,
                10, LATER)).getLast())
                .isEqualTo(INACTIVE);
    }

    @Test
    void theMostUsedComeFirstDescendingAndUsesOfEarlierPeriodsDoNotCount() {
        Database database = filled();
        JpaReservations reservations = new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC));
        Instant nextHour = NOON.plusSeconds(3_600);
        reservations.confirm(List.of(aReservationRequest(nextHour, FREE)), nextHour);
        reservations.release(List.of(new ReleaseRequest.ByNumber(FREE, SOMEBODY)), nextHour);
        reservations.confirm(List.of(aReservationRequest(nextHour, FREE)), nextHour);
        reservations.confirm(List.of(aReservationRequest(nextHour, HELD)), nextHour);
        JpaCallerIdSearch listings = new JpaCallerIdSearch(database);

        assertThat(numbers(listings.page(CallerIdFilter.ALL, new CallerIdOrder(CallerIdSortField.HOUR_USES, true), 0,
                10, nextHour)))
                .containsExactly(FREE, HELD, INACTIVE, CAPPED_AND_HELD, CAPPED);
        assertThat(numbers(listings.page(CallerIdFilter.ALL, new CallerIdOrder(CallerIdSortField.HOUR_USES, false), 0,
                10, nextHour)))
                .containsExactly(CAPPED, CAPPED_AND_HELD, INACTIVE, HELD, FREE);
        assertThat(numbers(listings.page(CallerIdFilter.ALL, new CallerIdOrder(CallerIdSortField.DAY_USES, true), 0, 10,
                nextHour)))
                .containsExactly(FREE, HELD, CAPPED_AND_HELD, CAPPED, INACTIVE);
        assertThat(numbers(
                listings.page(CallerIdFilter.ALL, new CallerIdOrder(CallerIdSortField.DAY_USES, true), 1, 3, nextHour)))
                .containsExactly(HELD, CAPPED_AND_HELD, CAPPED);
        for (CallerIdStatus status : CallerIdStatus.values()) {
            CallerIdFilter filter = new CallerIdFilter(Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(status));
            Page byUses = listings.page(filter, new CallerIdOrder(CallerIdSortField.HOUR_USES, true), 0, 10, LATER);
            Page byNumber = listings.page(filter, BY_NUMBER, 0, 10, LATER);
            assertThat(byUses.total()).as("%s", status).isEqualTo(byNumber.total());
            assertThat(byUses.rows()).as("%s", status).containsExactlyInAnyOrderElementsOf(byNumber.rows());
        }
    }

    @Test
    void howManyAreFoundAndInCallsIsCounted() {
        JpaCallerIdSearch listings = new JpaCallerIdSearch(filled());

        assertThat(listings.count(CallerIdFilter.ALL, LATER)).isEqualTo(new MatchCount(5, 2));
        assertThat(listings.count(CallerIdFilter.ALL, NOON.plusSeconds(300))).isEqualTo(new MatchCount(5, 0));
        for (CallerIdStatus status : CallerIdStatus.values()) {
            CallerIdFilter filter = new CallerIdFilter(Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(status));
            assertThat(listings.count(filter, LATER)).as("%s", status).isEqualTo(switch (status) {
                case AVAILABLE -> new MatchCount(1, 0);
                case RESERVED -> new MatchCount(1, 1);
                case LIMIT_REACHED -> new MatchCount(2, 1);
                case INACTIVE -> new MatchCount(1, 0);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(CallerIdSortField.class)
    void pagesReadFromEitherEndAreTheSame(CallerIdSortField sortField) {
        Database database = TestDatabase.POSTGRES.emptied();
        JpaCallerIds callerIds = new JpaCallerIds(database);
        IntStream.range(0, 23)
                .forEach(i -> callerIds.add(number("21255500" + (10 + i)),
                        CallerIdPatch.EMPTY
                                .withCarrier(i % 4 == 0
                                        ? FieldChange.unchanged()
                                        : FieldChange.replaceWith(new Carrier("carrier " + i % 3)))
                                .withAreaCode(FieldChange.replaceWith(new AreaCode("30" + i % 5)))
                                .withLimits(Optional.of(1 + i % 2), Optional.of(5 - i % 4)),
                        DEFAULT_LIMIT, auditStampAt(NOON.plusSeconds(i % 6))));
        JpaCallerIdSearch listings = new JpaCallerIdSearch(database);
        for (boolean descending : List.of(false, true)) {
            CallerIdOrder order = new CallerIdOrder(sortField, descending);
            List<CallerIdRecord> whole = listings.page(CallerIdFilter.ALL, order, 0, 100, LATER).rows();
            List<CallerIdRecord> pages = new ArrayList<>();
            for (int first = 0; first < 30; first += 5) {
                pages.addAll(listings.page(CallerIdFilter.ALL, order, first, 5, LATER).rows());
            }
            List<CallerIdRecord> reversed = listings
                    .page(CallerIdFilter.ALL, new CallerIdOrder(sortField, !descending), 0, 100, LATER)
                    .rows()
                    .reversed();
            assertThat(whole).as("%s", order).isEqualTo(reversed);
            assertThat(numbers(pages)).as("%s", order).isEqualTo(numbers(whole)).hasSize(23);
        }
        assertThat(numbers(listings.page(CallerIdFilter.ALL, BY_NUMBER, 0, 100, LATER))).isSorted();
    }

    private static Database filled() {
        Database database = TestDatabase.POSTGRES.emptied();
        JpaCallerIds callerIds = new JpaCallerIds(database);
        callerIds.add(CAPPED, limits(1, 9), DEFAULT_LIMIT, auditStampAt(NOON));
        callerIds.add(CAPPED_AND_HELD, limits(1, 9), DEFAULT_LIMIT, auditStampAt(NOON));
        for (CallerIdNumber number : List.of(HELD, INACTIVE, FREE, DELETED)) {
            callerIds.add(number, CallerIdPatch.EMPTY.withCarrier(FieldChange.replaceWith(new Carrier("Verizon")))
                    .withLimits(Optional.of(number.equals(FREE) ? 100 : 5), Optional.empty()), DEFAULT_LIMIT,
                    auditStampAt(NOON));
        }
        callerIds.change(INACTIVE,
                CallerIdPatch.activation(false).withCarrier(FieldChange.replaceWith(new Carrier("AT&T"))),
                auditStampAt(NOON));
        callerIds.delete(DELETED, auditStampAt(NOON));
        JpaReservations reservations = new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC));
        for (CallerIdNumber number : List.of(CAPPED, CAPPED_AND_HELD, HELD)) {
            reservations.confirm(List.of(aReservationRequest(NOON, number)), NOON);
        }
        reservations.release(List.of(new ReleaseRequest.ByNumber(CAPPED, SOMEBODY)), NOON.plusSeconds(1));
        return database;
    }

    private static CallerIdStatus kindOf(Availability availability) {
        return switch (availability) {
            case Availability.Available() -> CallerIdStatus.AVAILABLE;
            case Availability.Reserved(var until) -> CallerIdStatus.RESERVED;
            case Availability.LimitReached(var until) -> CallerIdStatus.LIMIT_REACHED;
            case Availability.Inactive() -> CallerIdStatus.INACTIVE;
        };
    }

    private static List<CallerIdNumber> numbers(Page page) {
        return numbers(page.rows());
    }

    private static List<CallerIdNumber> numbers(List<CallerIdRecord> rows) {
        return rows.stream().map(row -> row.callerId().number()).toList();
    }
}
