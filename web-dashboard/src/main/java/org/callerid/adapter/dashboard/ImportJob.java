// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.ImportInterruptedException;
import org.callerid.domain.audit.Attribution;
import org.jspecify.annotations.Nullable;

/** The import of one sheet, on a thread of its own: the operator may look at other pages, or leave. */
final class ImportJob {
    private static final System.Logger LOG = System.getLogger(ImportJob.class.getName());
    /** Longer than loading a batch takes when calls keep the database busy. */
    private static final Duration STALLED_AFTER = Duration.ofSeconds(5);

    private volatile long done;
    private volatile long lastProgress = System.nanoTime();
    private volatile @Nullable Report report;
    private volatile @Nullable Failure failure;
    private boolean discarded;

    static ImportJob start(UploadedFile upload, ColumnMapping mapping, ImportCallerIds importCallerIds,
            Attribution by) {
        ImportJob job = new ImportJob();
        Thread.ofVirtual()
                .name("import")
                .start(() -> job.load(upload,
                        progress -> importCallerIds.importFrom(upload.file(), mapping, by, progress)));
        return job;
    }

    private void load(UploadedFile upload, Load load) {
        try {
            finish(load.with(this::progress));
        } catch (ImportInterruptedException e) {
            failure = new Failure("import.broken-off", e.loaded());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "an import failed", e);
            failure = new Failure("import.failed", done);
        } finally {
            upload.delete();
        }
    }

    private void progress(long rows) {
        done = rows;
        lastProgress = System.nanoTime();
    }

    private synchronized void finish(Report finished) {
        report = finished;
        if (discarded) {
            finished.close();
        }
    }

    /** Discards the refused rows: nobody will download them. */
    synchronized void discard() {
        discarded = true;
        report().ifPresent(Report::close);
    }

    /** The number of rows processed. */
    long done() {
        return done;
    }

    /** Whether the store does not answer and is being retried. */
    boolean isWaiting() {
        return !isOver() && System.nanoTime() - lastProgress > STALLED_AFTER.toNanos();
    }

    boolean isOver() {
        return report != null || failure != null;
    }

    Optional<Report> report() {
        return Optional.ofNullable(report);
    }

    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Why the import failed.
     *
     * @param key of the message
     * @param loaded rows loaded before
     */
    record Failure(String key, long loaded) {}

    /** Loads a sheet and reports its progress. */
    @FunctionalInterface
    private interface Load {
        Report with(LongConsumer progressListener);
    }
}
