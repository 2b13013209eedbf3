// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.callerid.application.memory.InMemoryCallerIdSearch;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdSortField;
import org.callerid.application.model.MatchCount;
import org.callerid.application.port.in.SearchCallerIds;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class SearchCallerIdsUseCaseTest {
    private static final UsageCalendar INDIA = new UsageCalendar(ZoneOffset.ofHoursMinutes(5, 30));
    private static final CurrentPeriods PERIODS = new CurrentPeriods(NOON, Instant.parse("2100-06-01T12:30:00Z"),
            Instant.parse("2100-06-01T18:30:00Z"));
    private static final CallerIdOrder BY_NUMBER = new CallerIdOrder(CallerIdSortField.NUMBER, false);
    private static final CallerIdFilter NEW_YORK = new CallerIdFilter(Optional.empty(),
            Optional.of(new AreaCode("212")), Optional.empty(), Optional.empty());

    private final InMemoryStore store = new InMemoryStore(INDIA, () -> Instant.EPOCH);
    private final SearchCallerIds search = new SearchCallerIdsUseCase(new InMemoryCallerIdSearch(store), INDIA,
            () -> NOON);

    @Test
    void aPageTellsHowManyThereAreOnAllPagesAndTheHourAndDayItsUsesCountIn() {
        CallerIdNumber[] numbers = newYorkNumbers(5);
        addAll(store, NOON, numbers);
        addAll(store, NOON, number("3105550001"));

        SearchCallerIds.Page page = search.page(NEW_YORK, BY_NUMBER, 1, 3);

        assertThat(page.rows()).extracting(row -> row.callerId().number())
                .containsExactly(numbers[1], numbers[2], numbers[3]);
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.periods()).isEqualTo(PERIODS);
    }

    @Test
    void onlyReservationsThatAreLiveNowAreCounted() {
        CallerIdNumber[] numbers = newYorkNumbers(5);
        Instant anHourAgo = NOON.minusSeconds(3_600);
        addAll(store, anHourAgo, numbers);
        store.confirm(List.of(aReservationRequest(anHourAgo, numbers[0])), anHourAgo);
        store.confirm(List.of(aReservationRequest(NOON, numbers[1])), NOON);

        assertThat(search.count(NEW_YORK)).isEqualTo(new MatchCount(5, 1));
    }

    @Test
    void theHourEndsAtHalfPastWhereClocksAreHalfAnHourAhead() {
        assertThat(search.currentPeriods()).isEqualTo(PERIODS);
    }
}
