// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.listed;
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;
import static org.callerid.application.fixture.Fixtures.number;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.memory.InMemoryCallerIdSearch;
import org.callerid.application.memory.InMemoryCallerIdSheets;
import org.callerid.application.memory.InMemoryRejectedRows;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.port.in.ExportCallerIds;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.validation.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCallerIdsUseCaseTest {
    private static final int PAGE = 1_000;
    private static final CallerIdNumber LOS_ANGELES = number("3105550001");

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final InMemoryCallerIdSearch search = new InMemoryCallerIdSearch(store);
    private final InMemoryCallerIdSheets sheets = InMemoryCallerIdSheets.of();
    private final ExportCallerIds export = new ExportCallerIdsUseCase(search, sheets, () -> NOON);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PAGE, PAGE + 1, 2 * PAGE + 500})
    void eachNumberIsWrittenOnceAndInOrderHoweverManyThereAre(int count) {
        addAll(store, NOON, newYorkNumbers(count));
        StringWriter sheet = new StringWriter();

        export.exportTo(sheet);

        assertThat(sheet.toString().lines().toList())
                .isEqualTo(listed(store).stream().map(CallerIdNumber::value).toList())
                .hasSize(count);
    }

    @Test
    void aPageIsReadOnlyOnceThePageBeforeIsWritten() {
        addAll(store, NOON, newYorkNumbers(2 * PAGE + 1));
        List<Integer> pagesReadAtEachRow = new ArrayList<>();

        export.exportTo(new StringWriter() {
            @Override
            public void write(String row) {
                pagesReadAtEachRow.add(search.pages());
            }
        });

        assertThat(pagesReadAtEachRow.subList(0, PAGE)).containsOnly(1);
        assertThat(pagesReadAtEachRow.subList(PAGE, 2 * PAGE)).containsOnly(2);
        assertThat(pagesReadAtEachRow.getLast()).isEqualTo(3);
    }

    @Test
    void whatTheFilterLeavesOutIsNotWritten() {
        addAll(store, NOON, newYorkNumbers(PAGE + 1));
        addAll(store, NOON, LOS_ANGELES);
        StringWriter sheet = new StringWriter();

        export.exportTo(sheet, new CallerIdFilter(Optional.empty(), Optional.of(new AreaCode("310")), Optional.empty(),
                Optional.empty()));

        assertThat(sheet).hasToString(LOS_ANGELES + "\n");
    }

    @Test
    void chosenNumbersAreWritten() {
        addAll(store, NOON, newYorkNumbers(3));
        addAll(store, NOON, LOS_ANGELES);
        StringWriter sheet = new StringWriter();

        export.exportTo(sheet, List.of(LOS_ANGELES, newYorkNumbers(3)[1], number("9175550001")));

        assertThat(sheet).hasToString(newYorkNumbers(3)[1] + "\n" + LOS_ANGELES + "\n");
    }

    @Test
    void refusedRowsAreWrittenAsTheyStoodBelowTheHeadingOfTheirSheet() {
        InMemoryRejectedRows rejected = new InMemoryRejectedRows();
        rejected.add(new RejectedRow(7, InvalidValue.of("key", "no such day"), "tomorrow;Acme"));
        rejected.add(new RejectedRow(9, InvalidValue.of("key", "too late"), "yesterday;Acme"));
        StringWriter sheet = new StringWriter();

        export.exportRejected(new Report(9, 7, 0, 0, rejected, sheets.layout(), List.of()), sheet);

        assertThat(sheet).hasToString(InMemoryCallerIdSheets.HEADING
                + "\n# no such day\ntomorrow;Acme\n# too late\nyesterday;Acme\n");
    }
}
