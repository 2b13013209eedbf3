// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.List;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.PreviewImport.Preview;
import org.callerid.application.port.out.CallerIdSheets.RefusedRow;
import org.jspecify.annotations.Nullable;

/** The sheet an operator is busy with, from one page to the next. Sessions stay in their process. */
@SessionScoped
public class ImportDesk implements Serializable {
    private static final long serialVersionUID = 1;

    private transient @Nullable SheetUpload upload;
    private transient @Nullable Preview preview;
    private transient @Nullable ImportRun run;

    synchronized void take(SheetUpload taken, Preview found) {
        clear();
        upload = taken;
        preview = found;
    }

    /** What waits to be loaded; null if nothing does, or it is being loaded. */
    synchronized @Nullable SheetUpload waiting() {
        return run == null ? upload : null;
    }

    synchronized @Nullable Preview preview() {
        return preview;
    }

    synchronized @Nullable ImportRun run() {
        return run;
    }

    synchronized void runs(ImportRun started) {
        run = started;
    }

    /** Of the last import, or else of the preview. */
    synchronized List<RefusedRow> refused() {
        ImportRun last = run;
        Preview found = preview;
        if (last != null && last.report().isPresent()) {
            return last.report().map(Report::refused).orElseThrow();
        }
        return found == null ? List.of() : found.expected().refused();
    }

    /** Throws away what waits; what is being loaded goes on. */
    @PreDestroy
    synchronized void clear() {
        SheetUpload waiting = waiting();
        if (waiting != null) {
            waiting.throwAway();
        }
        upload = null;
        preview = null;
        run = null;
    }
}
