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
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;
import static org.callerid.application.fixture.Fixtures.number;
import static org.callerid.application.fixture.Fixtures.sheetRows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.callerid.application.memory.InMemoryCallerIdSheets;
import org.callerid.application.memory.InMemoryImportFiles;
import org.callerid.application.memory.InMemoryRejectedRows;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.memory.RecordingRotation;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.ImportInterruptedException;
import org.callerid.application.port.out.SheetRow;
import org.callerid.application.port.out.StoreRetryPolicy;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;

class ImportCallerIdsUseCaseTest {
    private static final CallerIdNumber FIRST = number("2125550001");
    private static final CallerIdNumber SECOND = number("2125550002");

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final RecordingRotation rotation = new RecordingRotation();
    private final InMemoryImportFiles files = new InMemoryImportFiles();
    private final List<Long> progress = new ArrayList<>();
    private int questionsAnswered = Integer.MAX_VALUE;
    private long batches;

    @Test
    void badRowsAreReportedWithTheirLinesAndTheGoodOnesLoaded() {
        InvalidValue broken = InvalidValue.of("row.broken", "a quotation mark is missing");

        Report report = load(InMemoryCallerIdSheets.of(aSheetRow(2, "2125550001"), aSheetRow(4, "tomorrow"),
                new SheetRow.Malformed(5, broken, "\"2125550002"), aSheetRow(7, "2125550002")));

        assertThat(listed(store)).containsExactly(FIRST, SECOND);
        assertThat(report.total()).isEqualTo(4);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.rejectedCount()).isEqualTo(2);
        assertThat(report.rejected().first()).extracting(row -> row.line() + ": " + row.raw())
                .containsExactly("4: tomorrow", "5: \"2125550002");
        assertThat(files.rejectedRows()).noneMatch(InMemoryRejectedRows::isClosed);
    }

    @Test
    void aSheetOfWhichMoreMustBeSaidIsNotLoaded() {
        InvalidValue question = InvalidValue.of("columns.number", "which column has the numbers?");

        assertThatThrownBy(() -> load(InMemoryCallerIdSheets.undecided(question, sheetRows(FIRST))))
                .isInstanceOfSatisfying(InvalidValueException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(question));

        assertThat(listed(store)).isEmpty();
        assertThat(files.rejectedRows()).isEmpty();
    }

    @Test
    void allChangesOfAnImportAreFoundUnderOneBatch() {
        load(InMemoryCallerIdSheets.of(sheetRows(newYorkNumbers(1_100))));

        BatchId batch = new BatchId(new UUID(0, 1));
        assertThat(store.auditTrail().page(AuditTrailQuery.of(batch, Optional.empty(), 2_000))).hasSize(1_100)
                .allSatisfy(entry -> assertThat(entry.stamp())
                        .isEqualTo(new AuditStamp(SOMEBODY, NOON,
                                Optional.of(new Batch(batch, Batch.Type.IMPORT)))));
    }

    @Test
    void theRotationLearnsWhatIsNewAndNothingElse() {
        addAll(store, NOON, FIRST);

        Report report = load(InMemoryCallerIdSheets.of(sheetRows(FIRST, SECOND)));

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(rotation.learnt()).extracting(CallerId::number).containsExactly(SECOND);
    }

    @Test
    void aStoreThatStaysOutInterruptsTheImportWithWhatIsLoadedForCertain() {
        questionsAnswered = 2;

        assertThatThrownBy(() -> load(InMemoryCallerIdSheets.of(sheetRows(newYorkNumbers(1_100)))))
                .isInstanceOfSatisfying(ImportInterruptedException.class,
                        failure -> assertThat(failure.loaded()).isEqualTo(500));

        assertThat(listed(store)).hasSize(500);
        assertThat(files.rejectedRows()).singleElement().matches(InMemoryRejectedRows::isClosed);
    }

    @Test
    void aSheetThatBreaksOffKeepsItsReasonAndLeavesNoRefusedRowsBehind() {
        InvalidValueException cut = new InvalidValueException("sheet.cut", "the file ends in the middle");

        assertThatThrownBy(() -> load(InMemoryCallerIdSheets.of(aSheetRow(2, "tomorrow")).breakingOff(cut)))
                .isSameAs(cut);

        assertThat(files.rejectedRows()).singleElement().matches(InMemoryRejectedRows::isClosed);
    }

    @Test
    void progressIsToldAfterEachChunk() {
        load(InMemoryCallerIdSheets.of(sheetRows(newYorkNumbers(600))));

        assertThat(progress).containsExactly(500L, 600L);
    }

    private Report load(InMemoryCallerIdSheets sheets) {
        return new ImportCallerIdsUseCase(sheets, files, store, rotation, new AnswersSoManyQuestions(),
                () -> new BatchId(new UUID(0, ++batches)), DEFAULT_LIMIT, () -> NOON, Runnable::run)
                .importFrom(Path.of("numbers.csv"), ColumnMapping.NONE, SOMEBODY, progress::add);
    }

    /** A chunk takes two questions: the list is asked first, then the rotation. */
    private final class AnswersSoManyQuestions implements StoreRetryPolicy {
        @Override
        public <T> T retry(Supplier<T> question) {
            if (questionsAnswered-- == 0) {
                throw new StoreUnavailableException("out for too long");
            }
            return question.get();
        }
    }
}
