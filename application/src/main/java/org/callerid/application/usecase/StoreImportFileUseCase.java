// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.io.InputStream;
import java.nio.file.Path;
import org.callerid.application.port.in.StoreImportFile;
import org.callerid.application.port.out.ImportFiles;

/** Stores uploads with the other files of imports. */
public final class StoreImportFileUseCase implements StoreImportFile {
    private final ImportFiles files;

    public StoreImportFileUseCase(ImportFiles files) {
        this.files = files;
    }

    @Override
    public Path store(InputStream sheet) {
        return files.store(sheet);
    }
}
