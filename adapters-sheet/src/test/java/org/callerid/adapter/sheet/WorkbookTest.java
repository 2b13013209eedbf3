// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    private final SheetImport numbers;

    WorkbookTest(@TempDir Path folder) {
        numbers = new SheetImport(folder);
    }

    @Test
    void cellsOfEveryKindComeOutAsWhatTheyShow() {
        Report report = numbers.of(Workbook.of(Workbook.sheet("Numbers",
                Workbook.row(1, Workbook.shared("Our numbers")),
                Workbook.row(3, Workbook.shared("DID"), Workbook.shared("Carrier"), Workbook.shared("Hourly Limit"),
                        Workbook.shared("Active")),
                Workbook.row(4, Workbook.number("2125551001"), Workbook.inline("AT&amp;T"), Workbook.number("100"),
                        Workbook.bool(true)),
                Workbook.row(5, Workbook.number("2.125551002E9"), Workbook.shared("Our numbers"), Workbook.number("10"),
                        Workbook.bool(false)),
                Workbook.row(6, Workbook.inline("+442071838750"), Workbook.empty(), Workbook.empty(),
                        Workbook.inline("Y")),
                Workbook.row(7, Workbook.formula("2125551003"), Workbook.number("7"), Workbook.empty(),
                        Workbook.empty()),
                Workbook.row(8, Workbook.date("45000"), Workbook.empty(), Workbook.date("100"), Workbook.empty()),
                Workbook.row(9, Workbook.number("2125551004"), Workbook.empty(), Workbook.date("100"),
                        Workbook.empty()),
                Workbook.row(10, Workbook.bool(true)))));

        assertThat(numbers.listed()).containsEntry("2125551001", "AT&T|212|100|500|1")
                .containsEntry("2125551002", "Our numbers|212|10|500|0")
                .containsEntry("+442071838750", "||100|500|1")
                .containsEntry("2125551003", "7|212|100|500|1")
                .hasSize(4);
        assertThat(report.layout().format()).isEqualTo("xlsx");
        assertThat(report.rejected().first()).extracting(row -> row.line()).containsExactly(8L, 9L, 10L);
        assertThat(report.rejected().first().getFirst().raw()).startsWith("2023-03-15");
    }

    @Test
    void theWorksheetWithTheNumbersIsFound() {
        Report report = numbers.of(Workbook.of(
                Workbook.sheet("Read me", Workbook.row(1, Workbook.inline("see the next sheet"))),
                Workbook.sheet("DIDs", Workbook.row(1, Workbook.inline("did")),
                        Workbook.row(2, Workbook.number("2125551001")))));

        assertThat(numbers.listed().keySet()).containsExactly("2125551001");
        assertThat(report.warnings()).extracting(InvalidValue::message)
                .containsExactly("of the workbook only the worksheet DIDs was read, not Read me");
    }

    @Test
    void aWorkbookWithoutHeadingsIsMappedByPosition() {
        byte[] workbook = Workbook.of(Workbook.sheet("x", Workbook.row(1, Workbook.number("2125551001"))));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> numbers.of(workbook))
                .withMessageContaining("1=caller_id");

        numbers.of(workbook, "1=caller_id");

        assertThat(numbers.listed().keySet()).containsExactly("2125551001");
    }

    @Test
    void aSmallFileThatHoldsGigabytesIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> numbers.of(Workbook.of(Workbook.sheet("x",
                        Workbook.row(1, Workbook.inline("did")),
                        Workbook.row(2, Workbook.inline(" ".repeat(2_000_000)))))))
                .withMessageContaining("more than a list of numbers");
    }

    @Test
    void aCellInAColumnThatIsNotThereIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> numbers.of(Workbook.of(Workbook.sheet("x",
                        "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"))))
                .withMessageContaining("more than a list of numbers");
    }

    @Test
    void aDamagedWorkbookIsRefused() {
        byte[] workbook = Workbook
                .of(Workbook.sheet("x", Workbook.row(1, Workbook.inline("did")), "<row r=\"2\"><c r="));

        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> numbers.of(workbook))
                .withMessageContaining("damaged");
        assertThat(numbers.listed()).isEmpty();
    }
}
