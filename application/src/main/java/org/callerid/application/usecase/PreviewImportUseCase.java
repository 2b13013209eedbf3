// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.nio.file.Path;
import java.util.Optional;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.port.in.PreviewImport;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.ImportFiles;

/** Reads a sheet like an import, but only dry-runs the upserts. */
public final class PreviewImportUseCase implements PreviewImport {
    private final CallerIdSheets sheets;
    private final ImportFiles files;
    private final CallerIds callerIds;

    public PreviewImportUseCase(CallerIdSheets sheets, ImportFiles files, CallerIds callerIds) {
        this.sheets = sheets;
        this.files = files;
        this.callerIds = callerIds;
    }

    @Override
    public Preview preview(Path sheet, ColumnMapping mapping) {
        SheetLayout layout = sheets.describe(sheet, mapping);
        if (layout.unresolvedColumns().isPresent()) {
            return new Preview(layout, Optional.empty());
        }
        RejectedRows rejected = files.newRejectedRows();
        ImportSession session = new ImportSession(callerIds::dryRun, rejected, rows -> {}, Runnable::run);
        try {
            return new Preview(layout,
                    Optional.of(session.finish(layout, sheets.read(sheet, mapping, session::accept))));
        } catch (RuntimeException e) {
            rejected.close();
            throw e;
        }
    }
}
