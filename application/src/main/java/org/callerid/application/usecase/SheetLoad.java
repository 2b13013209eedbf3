// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.out.CallerIdSheets.RefusedRow;
import org.callerid.application.port.out.CallerIdSheets.SheetRow;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.Loaded;
import org.callerid.application.port.out.CallerIds.Row;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValueException;

/** One sheet on its way into the list: sorts out bad rows, loads the good ones by the chunk, keeps the tally. */
final class SheetLoad {
    /** Rows sorted together: neighbours in number share pages of a store's indexes, and a page is written once a chunk. */
    private static final int WINDOW = 50_000;

    private final Function<List<Row>, Loaded> load;
    private final LongConsumer soFar;
    private final Map<CallerIdNumber, Long> linesByNumber = new HashMap<>();
    private final List<Row> window = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private long added;
    private long changed;
    private long unchanged;

    SheetLoad(Function<List<Row>, Loaded> load, LongConsumer soFar) {
        this.load = load;
        this.soFar = soFar;
    }

    void take(SheetRow sheetRow) {
        try {
            Row row = SheetRows.understood(sheetRow);
            Long earlier = linesByNumber.putIfAbsent(row.number(), sheetRow.line());
            if (earlier != null) {
                throw new InvalidValueException("row.duplicate", "caller_id is the same as in line {0}", earlier);
            }
            window.add(row);
        } catch (InvalidValueException e) {
            refused.add(new RefusedRow(sheetRow.line(), e.reason(), sheetRow.cells()));
        }
        if (window.size() == WINDOW) {
            loadWindow();
        }
    }

    Report finish() {
        loadWindow();
        return new Report(added, changed, unchanged, List.copyOf(refused));
    }

    private void loadWindow() {
        window.sort(Comparator.comparing(Row::number));
        for (int from = 0; from < window.size(); from += CallerIds.MOST_AT_ONCE) {
            load(List.copyOf(window.subList(from, Math.min(from + CallerIds.MOST_AT_ONCE, window.size()))));
        }
        window.clear();
    }

    private void load(List<Row> chunk) {
        Loaded loaded = load.apply(chunk);
        added += loaded.added();
        changed += loaded.changed();
        unchanged += loaded.unchanged();
        soFar.accept(added + changed + unchanged + refused.size());
    }
}
