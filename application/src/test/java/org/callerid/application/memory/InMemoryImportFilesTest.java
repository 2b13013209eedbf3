// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.nio.file.Path;
import org.callerid.application.contract.ImportFilesContract;
import org.callerid.application.port.out.ImportFiles;

class InMemoryImportFilesTest implements ImportFilesContract {
    @Override
    public ImportFiles importFiles() {
        return new InMemoryImportFiles();
    }

    @Override
    public String content(ImportFiles files, Path stored) {
        return ((InMemoryImportFiles) files).content(stored).orElseThrow();
    }
}
