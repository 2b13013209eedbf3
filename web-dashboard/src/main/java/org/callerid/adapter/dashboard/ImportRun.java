// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Optional;
import java.util.function.Supplier;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.out.StoreUnavailableException;
import org.callerid.domain.audit.Actor;
import org.jspecify.annotations.Nullable;

/** One sheet being loaded, on a thread of its own: the operator may look at other pages meanwhile, or leave. */
final class ImportRun {
    private static final System.Logger LOG = System.getLogger(ImportRun.class.getName());

    private volatile long done;
    private volatile @Nullable Report report;
    private volatile @Nullable String failure;

    static ImportRun start(SheetUpload upload, ImportCallerIds importCallerIds, Actor by) {
        ImportRun run = new ImportRun();
        Thread.ofVirtual()
                .name("import")
                .start(() -> run.load(
                        () -> upload.read(sheet -> importCallerIds.importFrom(sheet, by, rows -> run.done = rows)),
                        upload));
        return run;
    }

    private void load(Supplier<Report> load, SheetUpload upload) {
        try {
            report = load.get();
        } catch (StoreUnavailableException e) {
            failure = "import.database-out";
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "an import failed", e);
            failure = "import.failed";
        } finally {
            upload.throwAway();
        }
    }

    /** Rows read and done with. */
    long done() {
        return done;
    }

    boolean isOver() {
        return report != null || failure != null;
    }

    Optional<Report> report() {
        return Optional.ofNullable(report);
    }

    /** The key of what to tell. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
