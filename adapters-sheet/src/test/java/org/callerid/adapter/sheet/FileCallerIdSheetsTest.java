// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.callerid.application.contract.CallerIdSheetsContract;
import org.junit.jupiter.api.io.TempDir;

class FileCallerIdSheetsTest implements CallerIdSheetsContract {
    private final Path folder;

    FileCallerIdSheetsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    public Views aSheetOf(String... cells) {
        return aSheet(Stream.concat(Stream.of(HEADING), Stream.of(cells)).toList());
    }

    @Override
    public Views aSheetThatNeedsAMapping() {
        return aSheet(List.of("did,Phone", "2125551001,3105551002"));
    }

    private Views aSheet(List<String> lines) {
        try {
            return new Views(new FileCallerIdSheets(), Files.write(folder.resolve("numbers.csv"), lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
