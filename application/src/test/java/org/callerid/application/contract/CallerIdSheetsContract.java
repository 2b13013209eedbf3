// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.number;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.application.memory.InMemoryRejectedRows;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.SheetRow;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;

/** The contract of every {@link CallerIdSheets} implementation. */
public interface CallerIdSheetsContract {
    String HEADING = "caller_id";

    /** A sheet with one column: {@link #HEADING}, and a cell in each line below it. */
    Views aSheetOf(String... cells);

    /** A sheet of which an operator must say which column has the caller ids. */
    Views aSheetThatNeedsAMapping();

    /** One sheet, and the port that reads it. */
    record Views(CallerIdSheets sheets, Path sheet) {
        SheetLayout layout() {
            return sheets.describe(sheet, ColumnMapping.NONE);
        }

        List<SheetRow> rows() {
            List<SheetRow> rows = new ArrayList<>();
            assertThat(sheets.read(sheet, ColumnMapping.NONE, rows::add)).isEmpty();
            return rows;
        }
    }

    @Test
    default void everyRowIsReadInOrderWithItsLineAndItsText() {
        assertThat(aSheetOf("2125551001", "tomorrow", "2125551003").rows()).containsExactly(
                new SheetRow.Parsed(2, Map.of(ImportField.CALLER_ID, "2125551001"), "2125551001"),
                new SheetRow.Parsed(3, Map.of(ImportField.CALLER_ID, "tomorrow"), "tomorrow"),
                new SheetRow.Parsed(4, Map.of(ImportField.CALLER_ID, "2125551003"), "2125551003"));
    }

    @Test
    default void theLayoutHasTheHeadingAsWritten() {
        SheetLayout layout = aSheetOf("2125551001").layout();

        assertThat(layout.heading()).contains(HEADING);
        assertThat(layout.unresolvedColumns()).isEmpty();
        assertThat(layout.warnings()).isEmpty();
    }

    @Test
    default void aSheetThatNeedsAMappingIsDescribedButNotRead() {
        Views views = aSheetThatNeedsAMapping();
        InvalidValue question = views.layout().unresolvedColumns().orElseThrow();

        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(views::rows)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(question));
    }

    @Test
    default void allNumbersAreWrittenInTheirOrder() {
        StringWriter written = new StringWriter();

        aSheetOf().sheets()
                .write(Stream.of("2125551002", "2125551001", "3105550003")
                        .map(CallerIdSheetsContract::record)
                        .iterator(),
                        written);

        assertThat(written.toString()).containsSubsequence("2125551002", "2125551001", "3105550003");
    }

    @Test
    default void rejectedRowsAreWrittenExactlyAsTheyAreEachBelowAReason() {
        InMemoryRejectedRows rejected = new InMemoryRejectedRows();
        rejected.add(new RejectedRow(7, InvalidValue.of("key", "no such day"), "tomorrow;\"Smith; \"\"Sons\"\"\";"));
        rejected.add(new RejectedRow(9, InvalidValue.of("key", "too late"), "yesterday;Acme"));
        StringWriter written = new StringWriter();

        aSheetOf().sheets().writeRejected(Optional.of("did;carrier"), rejected, written);

        List<String> lines = written.toString().lines().toList();
        assertThat(lines).hasSize(5).startsWith("did;carrier");
        assertThat(lines.get(1)).contains("no such day");
        assertThat(lines.get(2)).isEqualTo("tomorrow;\"Smith; \"\"Sons\"\"\";");
        assertThat(lines.get(3)).contains("too late");
        assertThat(lines.get(4)).isEqualTo("yesterday;Acme");
    }

    private static CallerIdRecord record(String digits) {
        CallerId callerId = CallerId.create(number(digits),
                CallerIdPatch.EMPTY.toNewConfig(number(digits), DEFAULT_LIMIT), NOON);
        return new CallerIdRecord(1, callerId, NOON, NOON, Optional.empty(), 1);
    }
}
