// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.aSheetRow;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.listed;
import static org.callerid.application.fixture.Fixtures.number;
import static org.callerid.application.fixture.Fixtures.sheetRows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.callerid.application.memory.InMemoryCallerIdSheets;
import org.callerid.application.memory.InMemoryImportFiles;
import org.callerid.application.memory.InMemoryRejectedRows;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.PreviewImport.Preview;
import org.callerid.application.port.out.SheetRow;
import org.callerid.application.port.out.StoreRetryPolicy;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.validation.InvalidValue;
import org.junit.jupiter.api.Test;

class PreviewImportUseCaseTest {
    private static final Path SHEET = Path.of("numbers.csv");
    private static final CallerIdNumber FIRST = number("2125550001");
    private static final CallerIdNumber SECOND = number("2125550002");
    /** Unchanged, changed, added, of no use, and the same as another. */
    private static final InMemoryCallerIdSheets SHEETS = InMemoryCallerIdSheets.of(aSheetRow(2, "2125550001"),
            new SheetRow.Parsed(3, Map.of(ImportField.CALLER_ID, "2125550002", ImportField.HOURLY_LIMIT, "7"), "raw"),
            aSheetRow(4, "2125550003"), aSheetRow(5, "tomorrow"), aSheetRow(6, "2125550003"));

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final InMemoryImportFiles files = new InMemoryImportFiles();

    @Test
    void aPreviewCountsAndLoadsNothing() {
        addAll(store, NOON, FIRST, SECOND);
        long revision = store.revision();

        Report expected = preview(SHEETS).expectedReport().orElseThrow();

        assertThat(expected.unchanged()).isEqualTo(1);
        assertThat(expected.changed()).isEqualTo(1);
        assertThat(expected.added()).isEqualTo(1);
        assertThat(expected.rejectedCount()).isEqualTo(2);
        assertThat(listed(store)).containsExactly(FIRST, SECOND);
        assertThat(store.revision()).isEqualTo(revision);
    }

    @Test
    void whatAPreviewExpectsIsWhatTheImportThenReports() {
        addAll(store, NOON, FIRST, SECOND);

        Report expected = preview(SHEETS).expectedReport().orElseThrow();
        Report report = new ImportCallerIdsUseCase(SHEETS, files, store, store, new NoRetry(),
                () -> new BatchId(new UUID(0, 1)), DEFAULT_LIMIT, () -> NOON, Runnable::run)
                .importFrom(SHEET, ColumnMapping.NONE, SOMEBODY, rows -> {});

        assertThat(expected).usingRecursiveComparison().isEqualTo(report);
        assertThat(expected.rejected().first()).isEqualTo(report.rejected().first()).hasSize(2);
    }

    @Test
    void aSheetOfWhichMoreMustBeSaidIsDescribedAndNotRead() {
        InvalidValue question = InvalidValue.of("columns.number", "which column has the numbers?");
        InMemoryCallerIdSheets sheets = InMemoryCallerIdSheets.undecided(question, sheetRows(FIRST));

        assertThat(preview(sheets.breakingOff(new IllegalStateException("was read"))))
                .satisfies(preview -> assertThat(preview.layout()).isEqualTo(sheets.layout()))
                .satisfies(preview -> assertThat(preview.expectedReport()).isEmpty());
    }

    @Test
    void whatIsOddInTheRowsIsToldBeforehand() {
        InvalidValue oddity = InvalidValue.of("odd", "some limits have decimals");

        assertThat(preview(SHEETS.withOddities(oddity)).expectedReport().orElseThrow().warnings())
                .containsExactly(oddity);
    }

    @Test
    void refusedRowsAreForgottenWhenAPreviewIsClosedAndNoSooner() {
        Preview preview = preview(SHEETS);
        assertThat(files.rejectedRows()).singleElement().matches(rows -> !rows.isClosed());

        preview.close();

        assertThat(files.rejectedRows()).singleElement().matches(InMemoryRejectedRows::isClosed);
    }

    @Test
    void aPreviewThatFailsLeavesNoRefusedRowsBehind() {
        StoreUnavailableException out = new StoreUnavailableException("out");

        assertThatThrownBy(() -> preview(SHEETS.breakingOff(out))).isSameAs(out);

        assertThat(files.rejectedRows()).singleElement().matches(InMemoryRejectedRows::isClosed);
    }

    private Preview preview(InMemoryCallerIdSheets sheets) {
        return new PreviewImportUseCase(sheets, files, store).preview(SHEET, ColumnMapping.NONE);
    }

    private static final class NoRetry implements StoreRetryPolicy {
        @Override
        public <T> T retry(Supplier<T> question) {
            return question.get();
        }
    }
}
