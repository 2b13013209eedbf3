// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.contract.NumbersOfEachStatus.AVAILABLE;
import static org.callerid.application.contract.NumbersOfEachStatus.INACTIVE;
import static org.callerid.application.contract.NumbersOfEachStatus.LIMIT_REACHED;
import static org.callerid.application.contract.NumbersOfEachStatus.LIMIT_REACHED_AND_RESERVED;
import static org.callerid.application.contract.NumbersOfEachStatus.RESERVED;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.number;
import static org.callerid.application.fixture.Fixtures.statusAt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.CallerIdSortField;
import org.callerid.application.model.CallerIdStatus;
import org.callerid.application.model.CarrierFilter;
import org.callerid.application.model.CarrierFilter.Absent;
import org.callerid.application.model.CarrierFilter.Containing;
import org.callerid.application.model.DigitsFilter;
import org.callerid.application.model.DigitsFilter.StartingWith;
import org.callerid.application.model.MatchCount;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.application.port.out.CallerIdSearch.Page;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Reservations;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.ReleaseRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of every {@link CallerIdSearch} implementation. */
public interface CallerIdSearchContract {
    CallerIdOrder BY_NUMBER = new CallerIdOrder(CallerIdSortField.NUMBER, false);
    CallerIdOrder BY_AVAILABILITY = new CallerIdOrder(CallerIdSortField.AVAILABLE_AT, false);
    Instant LATER = NOON.plusSeconds(10);
    Instant NEXT_HOUR = NOON.plusSeconds(3_600);

    /** Views of an empty store whose hours and days are those of UTC. */
    Views views();

    /** One store, through the ports that change it and the port that searches it. */
    record Views(CallerIds callerIds, Reservations reservations, CallerIdSearch search) {
        Views filled() {
            NumbersOfEachStatus.addTo(callerIds, reservations);
            return this;
        }
    }

    @Test
    default void statusFiltersMatchTheDomainsAvailability() {
        CallerIdSearch search = views().filled().search();
        for (Instant now : List.of(LATER, NOON.plusSeconds(299), NOON.plusSeconds(300), NEXT_HOUR)) {
            List<CallerIdRecord> all = search.page(CallerIdFilter.ALL, BY_NUMBER, 0, 10, now).rows();
            assertThat(all).hasSize(5);
            for (CallerIdStatus status : CallerIdStatus.values()) {
                List<CallerIdRecord> expected = all.stream()
                        .filter(row -> statusAt(now, row.callerId()) == status)
                        .toList();
                Page page = search.page(having(status), BY_NUMBER, 0, 10, now);
                assertThat(page).as("%s at %s", status, now).isEqualTo(new Page(expected, expected.size()));
                assertThat(search.page(having(status), BY_AVAILABILITY, 0, 10, now).rows())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    default void aPageInNumberOrderBeginsAfterTheGivenNumber() {
        CallerIdSearch search = views().filled().search();
        CallerIdFilter losAngeles = new CallerIdFilter(Optional.empty(), Optional.of(new AreaCode("310")),
                Optional.empty(), Optional.empty());

        assertThat(numbers(search.pageAfter(Optional.empty(), CallerIdFilter.ALL, 2, LATER)))
                .containsExactly(LIMIT_REACHED, LIMIT_REACHED_AND_RESERVED);
        assertThat(numbers(search.pageAfter(Optional.of(RESERVED), losAngeles, 2, LATER)))
                .containsExactly(INACTIVE, AVAILABLE);
    }

    @Test
    default void aNumberMustMeetAllCriteriaOfAFilter() {
        CallerIdSearch search = views().filled().search();

        assertThat(numbers(search.page(new CallerIdFilter(Optional.of(new StartingWith("310555000")), Optional.empty(),
                Optional.of(new Containing("RIZ")), Optional.empty()), BY_NUMBER, 0, 10, LATER)))
                .containsExactly(RESERVED, AVAILABLE);
        assertThat(numbers(search.page(carrying(new Containing("t")), BY_NUMBER, 0, 10, LATER)))
                .containsExactly(INACTIVE);
        assertThat(numbers(search.page(carrying(new Containing("nobody")), BY_NUMBER, 0, 10, LATER))).isEmpty();
        assertThat(numbers(search.page(carrying(new Absent()), BY_NUMBER, 0, 10, LATER)))
                .containsExactly(LIMIT_REACHED, LIMIT_REACHED_AND_RESERVED);
        assertThat(numbers(
                search.page(new CallerIdFilter(Optional.of(new StartingWith("310")), Optional.of(new AreaCode("212")),
                        Optional.empty(), Optional.empty()), BY_NUMBER, 0, 10, LATER)))
                .isEmpty();
        assertThat(numbers(
                search.page(new CallerIdFilter(Optional.of(new StartingWith(AVAILABLE.value())), Optional.empty(),
                        Optional.empty(), Optional.of(CallerIdStatus.AVAILABLE)), BY_NUMBER, 0, 10, LATER)))
                .containsExactly(AVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(CallerIdSortField.class)
    default void aNumberIsFoundByAPartOfIt(CallerIdSortField sortField) {
        CallerIdSearch search = views().filled().search();
        CallerIdOrder order = new CallerIdOrder(sortField, true);
        for (String part : List.of("055", RESERVED.value().substring(6))) {
            List<CallerIdNumber> expected = numbers(search.page(CallerIdFilter.ALL, order, 0, 10, LATER)).stream()
                    .filter(number -> number.value().contains(part))
                    .toList();

            Page found = search.page(containing(part), order, 0, 10, LATER);

            assertThat(numbers(found)).as(part).isEqualTo(expected).contains(RESERVED);
            assertThat(found.total()).as(part).isEqualTo(expected.size());
            assertThat(search.count(containing(part), LATER).total()).as(part).isEqualTo(expected.size());
            assertThat(numbers(search.pageAfter(Optional.empty(), containing(part), 10, LATER))).as(part)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(search.page(containing("987654"), order, 0, 10, LATER)).isEqualTo(new Page(List.of(), 0));
    }

    @ParameterizedTest
    @EnumSource(CallerIdSortField.class)
    default void anAreaCodeNarrowsEveryListAndKeepsItsOrder(CallerIdSortField sortField) {
        CallerIdSearch search = views().filled().search();
        AreaCode losAngeles = new AreaCode("310");
        List<Optional<CallerIdStatus>> choices = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(CallerIdStatus.values()).map(Optional::of).forEach(choices::add);
        for (Optional<CallerIdStatus> status : choices) {
            for (boolean descending : List.of(false, true)) {
                CallerIdOrder order = new CallerIdOrder(sortField, descending);
                List<CallerIdNumber> expected = search.page(having(Optional.empty(), status), order, 0, 10, LATER)
                        .rows()
                        .stream()
                        .filter(row -> row.callerId().config().areaCode().filter(losAngeles::equals).isPresent())
                        .map(row -> row.callerId().number())
                        .toList();

                Page found = search.page(having(Optional.of(losAngeles), status), order, 0, 10, LATER);

                assertThat(numbers(found)).as("%s %s", status, order).isEqualTo(expected);
                assertThat(found.total()).as("%s %s", status, order).isEqualTo(expected.size());
            }
        }
    }

    @Test
    default void chosenNumbersAreFoundUnlessTheyAreDeleted() {
        Views views = views().filled();
        views.callerIds().delete(INACTIVE, auditStampAt(LATER));

        assertThat(numbers(views.search().findAll(List.of(RESERVED, number("9175550001"), INACTIVE, LIMIT_REACHED))))
                .containsExactly(LIMIT_REACHED, RESERVED);
        assertThat(views.search().findAll(List.of())).isEmpty();
    }

    @Test
    default void changesAndDeletionsByOperatorsAreSeenAtOnce() {
        Views views = views().filled();
        CallerIdSearch search = views.search();
        CallerIdOrder byAreaCode = new CallerIdOrder(CallerIdSortField.AREA_CODE, true);
        assertThat(search.page(CallerIdFilter.ALL, byAreaCode, 0, 10, LATER).total()).isEqualTo(5);
        views.callerIds().change(LIMIT_REACHED, areaCode("900"), auditStampAt(LATER));
        views.callerIds().delete(RESERVED, auditStampAt(LATER));

        assertThat(numbers(search.page(CallerIdFilter.ALL, byAreaCode, 0, 1, LATER))).containsExactly(LIMIT_REACHED);
        assertThat(numbers(search.page(CallerIdFilter.ALL, byAreaCode, 0, 10, LATER))).hasSize(4)
                .doesNotContain(RESERVED);
        assertThat(search.page(CallerIdFilter.ALL, byAreaCode, 0, 10, LATER).total()).isEqualTo(4);

        views.callerIds().add(RESERVED, areaCode("901"), DEFAULT_LIMIT, auditStampAt(LATER));

        assertThat(numbers(search.page(CallerIdFilter.ALL, byAreaCode, 0, 1, LATER))).containsExactly(RESERVED);
    }

    @Test
    default void inactiveNumbersComeLastInBothDirectionsOfAvailability() {
        CallerIdSearch search = views().filled().search();

        assertThat(numbers(search.page(CallerIdFilter.ALL, BY_AVAILABILITY, 0, 10, LATER)).getLast())
                .isEqualTo(INACTIVE);
        assertThat(numbers(search.page(CallerIdFilter.ALL, BY_AVAILABILITY, 3, 2, LATER))).hasSize(2)
                .endsWith(INACTIVE);
        assertThat(numbers(search.page(CallerIdFilter.ALL, BY_AVAILABILITY.reversed(), 0, 2, LATER))).hasSize(2)
                .doesNotContain(INACTIVE);
        assertThat(numbers(search.page(CallerIdFilter.ALL, BY_AVAILABILITY.reversed(), 0, 10, LATER)).getLast())
                .isEqualTo(INACTIVE);
    }

    @Test
    default void numbersWithoutACarrierComeLastAndTiesAreOrderedByNumber() {
        CallerIdSearch search = views().filled().search();
        CallerIdOrder byCarrier = new CallerIdOrder(CallerIdSortField.CARRIER, false);

        assertThat(numbers(search.page(CallerIdFilter.ALL, byCarrier, 0, 10, LATER)))
                .containsExactly(INACTIVE, RESERVED, AVAILABLE, LIMIT_REACHED, LIMIT_REACHED_AND_RESERVED);
    }

    @Test
    default void theMostUsedComeFirstDescendingAndUsesOfEarlierPeriodsDoNotCount() {
        Views views = views().filled();
        Reservations reservations = views.reservations();
        use(AVAILABLE, 1, NEXT_HOUR, reservations);
        reservations.confirm(List.of(aReservationRequest(NEXT_HOUR, AVAILABLE)), NEXT_HOUR);
        reservations.confirm(List.of(aReservationRequest(NEXT_HOUR, RESERVED)), NEXT_HOUR);
        CallerIdSearch search = views.search();
        CallerIdOrder byHour = new CallerIdOrder(CallerIdSortField.HOUR_USES, true);
        CallerIdOrder byDay = new CallerIdOrder(CallerIdSortField.DAY_USES, true);

        assertThat(numbers(search.page(CallerIdFilter.ALL, byHour, 0, 10, NEXT_HOUR)))
                .containsExactly(AVAILABLE, RESERVED, INACTIVE, LIMIT_REACHED_AND_RESERVED, LIMIT_REACHED);
        assertThat(numbers(search.page(CallerIdFilter.ALL, byHour.reversed(), 0, 10, NEXT_HOUR)))
                .containsExactly(LIMIT_REACHED, LIMIT_REACHED_AND_RESERVED, INACTIVE, RESERVED, AVAILABLE);
        assertThat(numbers(search.page(CallerIdFilter.ALL, byDay, 0, 10, NEXT_HOUR)))
                .containsExactly(AVAILABLE, RESERVED, LIMIT_REACHED_AND_RESERVED, LIMIT_REACHED, INACTIVE);
        assertThat(numbers(search.page(CallerIdFilter.ALL, byDay, 1, 3, NEXT_HOUR)))
                .containsExactly(RESERVED, LIMIT_REACHED_AND_RESERVED, LIMIT_REACHED);
        Page filledByUsed = search.page(CallerIdFilter.ALL, byDay, 0, 2, NEXT_HOUR);
        assertThat(numbers(filledByUsed)).containsExactly(AVAILABLE, RESERVED);
        assertThat(filledByUsed.total()).isEqualTo(5);
        for (CallerIdStatus status : CallerIdStatus.values()) {
            Page byUses = search.page(having(status), byHour, 0, 10, LATER);
            Page byNumber = search.page(having(status), BY_NUMBER, 0, 10, LATER);
            assertThat(byUses.total()).as("%s", status).isEqualTo(byNumber.total());
            assertThat(byUses.rows()).as("%s", status).containsExactlyInAnyOrderElementsOf(byNumber.rows());
        }
    }

    @Test
    default void matchesAndReservedMatchesAreCounted() {
        CallerIdSearch search = views().filled().search();

        assertThat(search.count(CallerIdFilter.ALL, LATER)).isEqualTo(new MatchCount(5, 2));
        assertThat(search.count(CallerIdFilter.ALL, NOON.plusSeconds(300))).isEqualTo(new MatchCount(5, 0));
        for (CallerIdStatus status : CallerIdStatus.values()) {
            assertThat(search.count(having(status), LATER)).as("%s", status).isEqualTo(switch (status) {
                case AVAILABLE -> new MatchCount(1, 0);
                case RESERVED -> new MatchCount(1, 1);
                case LIMIT_REACHED -> new MatchCount(2, 1);
                case INACTIVE -> new MatchCount(1, 0);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(CallerIdSortField.class)
    default void pagesReadFromEitherEndAreTheSame(CallerIdSortField sortField) {
        Views views = views();
        for (int i = 0; i < 23; i++) {
            CallerIdNumber number = number("21255500" + (10 + i));
            views.callerIds()
                    .add(number,
                            CallerIdPatch.EMPTY
                                    .withCarrier(i % 4 == 0
                                            ? FieldChange.unchanged()
                                            : FieldChange.replaceWith(new Carrier("carrier " + i % 3)))
                                    .withAreaCode(FieldChange.replaceWith(new AreaCode("30" + i % 5)))
                                    .withLimits(Optional.of(3 + i % 2), Optional.of(8 - i % 4)),
                            DEFAULT_LIMIT, auditStampAt(NOON.plusSeconds(i % 6)));
            use(number, i % 4, LATER, views.reservations());
        }
        CallerIdSearch search = views.search();
        for (boolean descending : List.of(false, true)) {
            CallerIdOrder order = new CallerIdOrder(sortField, descending);
            List<CallerIdRecord> whole = search.page(CallerIdFilter.ALL, order, 0, 100, LATER).rows();
            List<CallerIdRecord> pages = new ArrayList<>();
            for (int first = 0; first < 30; first += 5) {
                pages.addAll(search.page(CallerIdFilter.ALL, order, first, 5, LATER).rows());
            }
            List<CallerIdRecord> reversed = search.page(CallerIdFilter.ALL, order.reversed(), 0, 100, LATER)
                    .rows()
                    .reversed();
            assertThat(whole).as("%s", order).isEqualTo(reversed);
            assertThat(numbers(pages)).as("%s", order).isEqualTo(numbers(whole)).hasSize(23);
        }
        assertThat(numbers(search.page(CallerIdFilter.ALL, BY_NUMBER, 0, 100, LATER))).isSorted();
    }

    private static void use(CallerIdNumber number, int times, Instant now, Reservations reservations) {
        for (int use = 0; use < times; use++) {
            reservations.confirm(List.of(aReservationRequest(now, number)), now);
            reservations.release(List.of(new ReleaseRequest.ByNumber(number, SOMEBODY)), now);
        }
    }

    private static CallerIdFilter containing(String digits) {
        return new CallerIdFilter(Optional.of(new DigitsFilter.Containing(digits)), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private static CallerIdFilter having(CallerIdStatus status) {
        return having(Optional.empty(), Optional.of(status));
    }

    private static CallerIdFilter having(Optional<AreaCode> areaCode, Optional<CallerIdStatus> status) {
        return new CallerIdFilter(Optional.empty(), areaCode, Optional.empty(), status);
    }

    private static CallerIdFilter carrying(CarrierFilter carrier) {
        return new CallerIdFilter(Optional.empty(), Optional.empty(), Optional.of(carrier), Optional.empty());
    }

    private static CallerIdPatch areaCode(String digits) {
        return CallerIdPatch.EMPTY.withAreaCode(FieldChange.replaceWith(new AreaCode(digits)));
    }

    private static List<CallerIdNumber> numbers(Page page) {
        return numbers(page.rows());
    }

    private static List<CallerIdNumber> numbers(List<CallerIdRecord> rows) {
        return rows.stream().map(row -> row.callerId().number()).toList();
    }
}
