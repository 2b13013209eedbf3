// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callerid.application.model.ColumnMapping;
import org.callerid.domain.validation.InvalidValueException;

/** Any file is a sheet, or is refused as a whole. See docs/fuzzing.md. */
class SheetBytesFuzzTest {
    private static final int RUNS = 1_000_000;

    private final FileCallerIdSheets sheets = new FileCallerIdSheets();
    private final Path file;

    SheetBytesFuzzTest() throws IOException {
        this.file = Files.createTempFile("fuzz", ".sheet");
        file.toFile().deleteOnExit();
    }

    @FuzzTest(maxExecutions = RUNS, maxDuration = "")
    void sheets(byte[] input) throws IOException {
        Files.write(file, input);
        try {
            sheets.describe(file, ColumnMapping.NONE);
            sheets.read(file, ColumnMapping.NONE, row -> {});
        } catch (InvalidValueException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
