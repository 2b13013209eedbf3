// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.nio.file.Files;
import java.nio.file.Path;
import org.callerid.application.contract.RejectedRowsContract;
import org.callerid.application.model.RejectedRows;
import org.junit.jupiter.api.io.TempDir;

class SpillingRejectedRowsTest implements RejectedRowsContract {
    private final Path folder;

    SpillingRejectedRowsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    public RejectedRows rejectedRows() {
        return new SpillingRejectedRows(() -> Files.createTempFile(folder, "rejected", ".tmp"));
    }
}
