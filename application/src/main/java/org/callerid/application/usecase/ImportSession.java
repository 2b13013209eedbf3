// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/** The import of one sheet: collects rejected rows, upserts the valid ones in batches, and counts the results. */
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
    private final SuspiciousRows suspicious = new SuspiciousRows();
    private final CallerIdToLongMap firstLines = new CallerIdToLongMap();
    private final List<UpsertRow> window = new ArrayList<>();
    private long read;
    private long added;
    private long changed;
    private long unchanged;

    ImportSession(Function<List<UpsertRow>, UpsertResult> load, RejectedRows rejected, LongConsumer progressListener) {
        this.load = load;
        this.rejected = rejected;
        this.progressListener = progressListener;
    }

    void accept(SheetRow row) {
        read++;
        switch (row) {
            case SheetRow.Parsed filled -> accept(filled);
            case SheetRow.Malformed(var line, var reason, var raw) -> rejected.add(new RejectedRow(line, reason, raw));
            case SheetRow.Merged unused -> unchanged++;
        }
        if (window.size() == WINDOW) {
            upsertWindow();
        } else if (read % PROGRESS_INTERVAL == 0) {
            progressListener.accept(done());
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
            rejected.add(new RejectedRow(sheetRow.line(), e.reason(), sheetRow.raw()));
        }
    }

    /**
     * Upserts the remaining rows.
     *
     * @param warnings from reading the sheet
     */
    Report finish(SheetLayout layout, List<InvalidValue> warnings) {
        upsertWindow();
        return new Report(read, added, changed, unchanged, rejected, layout,
                Stream.of(layout.warnings(), warnings, suspicious.warnings()).flatMap(List::stream).toList());
    }

    long loaded() {
        return added + changed + unchanged;
    }

    private long done() {
        return loaded() + rejected.count();
    }

    private void upsertWindow() {
        window.sort(Comparator.comparing(UpsertRow::number));
        for (int from = 0; from < window.size(); from += CallerIds.MAX_BATCH_SIZE) {
            load(List.copyOf(window.subList(from, Math.min(from + CallerIds.MAX_BATCH_SIZE, window.size()))));
        }
        window.clear();
    }

    private void load(List<UpsertRow> chunk) {
        UpsertResult loaded = load.apply(chunk);
        added += loaded.added();
        changed += loaded.changed();
        unchanged += loaded.unchanged();
        progressListener.accept(done());
    }
}
