// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.callerid.application.contract.ImportFilesContract;
import org.callerid.application.port.out.ImportFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateImportFilesTest implements ImportFilesContract {
    private final Path folder;

    PrivateImportFilesTest(@TempDir Path folder) {
        this.folder = folder.resolve("imports");
    }

    @Test
    void otherUsersCannotReadAStoredSheet() throws IOException {
        Path sheet = importFiles().store(new ByteArrayInputStream(new byte[]{'x'}));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sheet))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
    }

    @Override
    public ImportFiles importFiles() {
        return new PrivateImportFiles(folder);
    }

    @Override
    public String content(ImportFiles files, Path stored) {
        try {
            return Files.readString(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
