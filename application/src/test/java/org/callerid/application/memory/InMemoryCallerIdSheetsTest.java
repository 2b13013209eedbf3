// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import static org.callerid.application.fixture.Fixtures.aSheetRow;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.callerid.application.contract.CallerIdSheetsContract;
import org.callerid.application.port.out.SheetRow;
import org.callerid.domain.validation.InvalidValue;

class InMemoryCallerIdSheetsTest implements CallerIdSheetsContract {
    private static final Path ANY = Path.of("numbers.csv");

    @Override
    public Views aSheetOf(String... cells) {
        return new Views(InMemoryCallerIdSheets.of(IntStream.range(0, cells.length)
                .mapToObj(i -> aSheetRow(i + 2L, cells[i]))
                .toArray(SheetRow[]::new)), ANY);
    }

    @Override
    public Views aSheetThatNeedsAMapping() {
        InvalidValue question = InvalidValue.of("columns.number", "which column has the numbers?");
        return new Views(InMemoryCallerIdSheets.undecided(question, aSheetRow(2, "2125551001")), ANY);
    }
}
