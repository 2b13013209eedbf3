// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.aSheetRow;
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;
import static org.callerid.application.fixture.Fixtures.number;
import static org.callerid.application.fixture.Fixtures.sheetRows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callerid.application.memory.InMemoryCallerIdSheets;
import org.callerid.application.memory.InMemoryRejectedRows;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.out.CallerIds.UpsertResult;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.application.port.out.SheetRow;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValue;
import org.junit.jupiter.api.Test;

class ImportSessionTest {
    private static final int WINDOW = 50_000;
    private static final InvalidValue REASON = InvalidValue.of("row.broken", "broken");

    private final List<List<UpsertRow>> chunks = new ArrayList<>();
    private final List<Long> progress = new ArrayList<>();
    private final InMemoryRejectedRows rejected = new InMemoryRejectedRows();
    private final ImportSession session = new ImportSession(this::load, rejected, progress::add, Runnable::run);

    @Test
    void ofRowsWithTheSameNumberTheFirstCountsAndTheOthersAreRefusedWithItsLine() {
        session.accept(aSheetRow(2, "2125550001"));
        session.accept(aSheetRow(3, "(212) 555-0001"));
        finish();

        assertThat(refused()).containsExactly("3: caller_id is the same as in line 2");
        assertThat(loaded()).containsExactly(number("2125550001"));
    }

    @Test
    void aRefusedRowDoesNotKeepALaterOneWithItsNumberOut() {
        session.accept(new SheetRow.Parsed(2,
                Map.of(ImportField.CALLER_ID, "2125550001", ImportField.AREA_CODE, "New York"), "2125550001;New York"));
        session.accept(aSheetRow(3, "2125550001"));
        finish();

        assertThat(refused()).containsExactly("2: area_code must be three digits");
        assertThat(loaded()).containsExactly(number("2125550001"));
    }

    @Test
    void rowsAreLoadedInNumberOrderAndFiveHundredAtATime() {
        List.of(sheetRows(newYorkNumbers(1_001))).reversed().forEach(session::accept);
        finish();

        assertThat(chunks).extracting(List::size).containsExactly(500, 500, 1);
        assertThat(loaded()).isSorted();
    }

    @Test
    void aWindowOfFiftyThousandRowsIsLoadedAsSoonAsItIsFull() {
        SheetRow[] rows = sheetRows(newYorkNumbers(WINDOW + 1));
        List.of(rows).subList(0, WINDOW - 1).forEach(session::accept);
        assertThat(chunks).isEmpty();

        session.accept(rows[WINDOW - 1]);
        assertThat(chunks).hasSize(100);

        session.accept(rows[WINDOW]);
        session.accept(aSheetRow(WINDOW + 3L, "2125500000"));
        assertThat(finish().added()).isEqualTo(WINDOW + 1L);
        assertThat(chunks.getLast()).hasSize(1);
        assertThat(refused()).containsExactly((WINDOW + 3) + ": caller_id is the same as in line 2");
    }

    @Test
    void rowsAreAcceptedWhileAWindowIsUpserted() {
        List<Runnable> tasks = new ArrayList<>();
        ImportSession overlapping = new ImportSession(this::load, rejected, progress::add, tasks::add);
        SheetRow[] rows = sheetRows(newYorkNumbers(2 * WINDOW - 1));
        List.of(rows).forEach(overlapping::accept);
        assertThat(chunks).isEmpty();

        tasks.removeFirst().run();

        assertThat(chunks).hasSize(100);
        assertThat(tasks).isEmpty();
    }

    @Test
    void aFailureOfTheStoreEndsTheImport() {
        StoreUnavailableException out = new StoreUnavailableException("out");
        ImportSession failing = new ImportSession(rows -> {
            throw out;
        }, rejected, progress::add, Runnable::run);
        failing.accept(aSheetRow(2, "2125550001"));

        assertThatThrownBy(() -> failing.finish(InMemoryCallerIdSheets.of().layout(), List.of())).isSameAs(out);
    }

    @Test
    void everyRowIsAddedChangedUnchangedOrRefused() {
        ImportSession oneOfEach = new ImportSession(rows -> new UpsertResult(1, 2, rows.size() - 3L, List.of()),
                rejected, progress::add, Runnable::run);
        List.of(sheetRows(newYorkNumbers(10))).forEach(oneOfEach::accept);
        oneOfEach.accept(new SheetRow.Merged(12));
        oneOfEach.accept(new SheetRow.Malformed(13, REASON, "?"));

        Report report = oneOfEach.finish(InMemoryCallerIdSheets.of().layout(), List.of());

        assertThat(report.total()).isEqualTo(12);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(2);
        assertThat(report.unchanged()).isEqualTo(8);
        assertThat(report.rejectedCount()).isEqualTo(1).isEqualTo(rejected.count());
        assertThat(oneOfEach.loaded()).isEqualTo(11);
    }

    @Test
    void progressIsToldEveryThousandRowsEvenIfNoneIsLoaded() {
        for (int line = 1; line <= 2_500; line++) {
            session.accept(line % 2 == 0 ? new SheetRow.Merged(line) : new SheetRow.Malformed(line, REASON, "?"));
        }

        assertThat(progress).containsExactly(1_000L, 2_000L);
    }

    @Test
    void warningsOfTheSheetOfItsRowsAndOfTheNumbersAreToldInThisOrder() {
        InvalidValue ofTheSheet = InvalidValue.of("sheet", "of the sheet");
        InvalidValue ofItsRows = InvalidValue.of("rows", "of its rows");
        session.accept(new SheetRow.Parsed(2, Map.of(ImportField.CALLER_ID, "2125550001", ImportField.AREA_CODE, "310"),
                "2125550001;310"));

        Report report = session.finish(InMemoryCallerIdSheets.withWarnings(List.of(ofTheSheet)).layout(),
                List.of(ofItsRows));

        assertThat(report.warnings()).extracting(InvalidValue::key).containsExactly("sheet", "rows", "odd.area-code");
    }

    private Report finish() {
        return session.finish(InMemoryCallerIdSheets.of().layout(), List.of());
    }

    private UpsertResult load(List<UpsertRow> rows) {
        chunks.add(rows);
        return new UpsertResult(rows.size(), 0, 0, List.of());
    }

    private List<CallerIdNumber> loaded() {
        return chunks.stream().flatMap(List::stream).map(UpsertRow::number).toList();
    }

    private List<String> refused() {
        return rejected.first().stream().map(row -> row.line() + ": " + row.reason().message()).toList();
    }
}
