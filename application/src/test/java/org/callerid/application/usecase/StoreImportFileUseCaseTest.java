// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.callerid.application.memory.InMemoryImportFiles;
import org.callerid.application.port.in.StoreImportFile;
import org.junit.jupiter.api.Test;

class StoreImportFileUseCaseTest {
    private final InMemoryImportFiles files = new InMemoryImportFiles();
    private final StoreImportFile storeImportFile = new StoreImportFileUseCase(files);

    @Test
    void eachUploadIsFoundAsItIsWhereItsPathSays() {
        Path first = storeImportFile.store(upload("caller_id\n2125550001\n"));
        Path second = storeImportFile.store(upload("did\n"));

        assertThat(files.content(first)).contains("caller_id\n2125550001\n");
        assertThat(files.content(second)).contains("did\n");
    }

    private static InputStream upload(String sheet) {
        return new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8));
    }
}
