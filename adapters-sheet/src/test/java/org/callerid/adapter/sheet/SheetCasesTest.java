// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports real-world sheets. */
class SheetCasesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.callerid.adapter.sheet.SheetCase#all")
    void whatCanBeUnderstoodIsLoadedAndTheRestAccountedFor(SheetCase sheet) {
        SheetImport numbers = new SheetImport(folder);
        if (sheet.loaded().isEmpty()) {
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> numbers.of(sheet.copyTo(folder)));
            assertThat(numbers.listed()).isEmpty();
            return;
        }

        Report report = numbers.of(sheet.copyTo(folder));

        assertThat(numbers.listed().keySet()).as("refused: %s", SheetImport.refused(report))
                .isEqualTo(sheet.loaded().get());
        assertThat(report.total()).isEqualTo(report.accepted() + report.rejected().count());
        sheet.refused().ifPresent(refused -> assertThat(report.rejected().count()).isEqualTo(refused.longValue()));
        assertThat(numbers.of(sheet.copyTo(folder)).added()).as("added when it is loaded again").isZero();
    }

    @Test
    void allOfThemAreThere() {
        assertThat(SheetCase.all()).hasSize(54).allSatisfy(sheet -> assertThat(sheet.copyTo(folder)).exists());
    }
}
