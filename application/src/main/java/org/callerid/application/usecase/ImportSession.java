// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.callerid.application.model.CallerIdToLongMap;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.UpsertResult;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.application.port.out.SheetRow;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;

/**
 * The import of one sheet: collects rejected rows, upserts the valid ones in batches, and counts the results. Rows are
 * accepted by one thread; while another one upserts a window of them, the next window is filled.
 */
final class ImportSession {
    /**
     * Rows that are sorted together. Adjacent numbers share index pages in the store, and each batch writes a page
     * once.
     */
    private static final int WINDOW = 50_000;
    /** Rows between two progress reports while no rows are upserted. */
    private static final int PROGRESS_INTERVAL = 1_000;

    private final Function<List<UpsertRow>, UpsertResult> load;
    private final RejectedRows rejected;
    private final LongConsumer progressListener;
    private final Executor executor;
    private final SuspiciousRows suspicious = new SuspiciousRows();
    private final CallerIdToLongMap firstLines = new CallerIdToLongMap();
    private final List<UpsertRow> window = new ArrayList<>();
    private final AtomicLong rejectedRows = new AtomicLong();
    private final AtomicLong added = new AtomicLong();
    private final AtomicLong changed = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private CompletableFuture<?> upserting = CompletableFuture.completedFuture(null);
    private long read;

    /**
     * @param load upserts a batch
     * @param progressListener is told how many rows are done, by one thread at a time
     * @param executor upserts windows
     */
    ImportSession(Function<List<UpsertRow>, UpsertResult> load, RejectedRows rejected, LongConsumer progressListener,
            Executor executor) {
        this.load = load;
        this.rejected = rejected;
        this.progressListener = progressListener;
        this.executor = executor;
    }

    void accept(SheetRow row) {
        read++;
        switch (row) {
            case SheetRow.Parsed filled -> accept(filled);
            case SheetRow.Malformed(var line, var reason, var raw) -> reject(new RejectedRow(line, reason, raw));
            case SheetRow.Merged unused -> unchanged.incrementAndGet();
        }
        if (window.size() == WINDOW) {
            upsertWindow();
        } else if (read % PROGRESS_INTERVAL == 0) {
            reportProgress();
        }
    }

    private void accept(SheetRow.Parsed sheetRow) {
        try {
            UpsertRow row = CallerIdRowParser.parse(sheetRow.cells());
            long firstLine = firstLines.get(row.number());
            if (firstLine != CallerIdToLongMap.ABSENT) {
                throw new InvalidValueException("row.duplicate", "caller_id is the same as in line {0}", firstLine);
            }
            firstLines.put(row.number(), sheetRow.line());
            suspicious.inspect(row, sheetRow.line());
            window.add(row);
        } catch (InvalidValueException e) {
            reject(new RejectedRow(sheetRow.line(), e.reason(), sheetRow.raw()));
        }
    }

    private void reject(RejectedRow row) {
        rejected.add(row);
        rejectedRows.incrementAndGet();
    }

    /**
     * Upserts the remaining rows.
     *
     * @param warnings from reading the sheet
     */
    Report finish(SheetLayout layout, List<InvalidValue> warnings) {
        upsertWindow();
        awaitUpserted();
        return new Report(read, added.get(), changed.get(), unchanged.get(), rejected, layout,
                Stream.of(layout.warnings(), warnings, suspicious.warnings()).flatMap(List::stream).toList());
    }

    /** Waits until nothing is being upserted any more, whether that succeeds or not. */
    void awaitIdle() {
        upserting.exceptionally(failure -> null).join();
    }

    long loaded() {
        return added.get() + changed.get() + unchanged.get();
    }

    private void upsertWindow() {
        awaitUpserted();
        List<UpsertRow> rows = window.stream().sorted(Comparator.comparing(UpsertRow::number)).toList();
        window.clear();
        upserting = CompletableFuture.runAsync(() -> upsert(rows), executor);
    }

    private void awaitUpserted() {
        try {
            upserting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void upsert(List<UpsertRow> rows) {
        for (int from = 0; from < rows.size(); from += CallerIds.MAX_BATCH_SIZE) {
            UpsertResult loaded = load
                    .apply(rows.subList(from, Math.min(from + CallerIds.MAX_BATCH_SIZE, rows.size())));
            added.addAndGet(loaded.added());
            changed.addAndGet(loaded.changed());
            unchanged.addAndGet(loaded.unchanged());
            reportProgress();
        }
    }

    private synchronized void reportProgress() {
        progressListener.accept(loaded() + rejectedRows.get());
    }
}
