// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callerid.application.model.UnreadableRow;
import org.callerid.application.port.out.UnreadableRows;

/**
 * Rows that could not be read, each logged once. Code that reads several rows skips them, so that the others are not
 * affected. Thread-safe.
 */
final class UnreadableRowRegistry implements UnreadableRows {
    private static final Logger LOG = System.getLogger(UnreadableRowRegistry.class.getName());
    private static final int MAX_SHOWN = 100;
    /** Per table. With more unreadable rows, a page may be shorter than it could be. */
    private static final int MAX_KEPT = 10_000;

    /** At most this many unreadable numbers are excluded from a search for available numbers. */
    private static final int MAX_EXCLUDED = 500;

    private final ConcurrentMap<String, Map<String, Entry>> rowsByTable = new ConcurrentHashMap<>();

    @Override
    public List<UnreadableRow> rows() {
        return all().limit(MAX_SHOWN).toList();
    }

    @Override
    public long count() {
        return all().count();
    }

    private Stream<UnreadableRow> all() {
        return rowsByTable.values().stream().flatMap(rows -> rows.values().stream()).map(Entry::row);
    }

    /** The keys of a table's unreadable rows, as found. */
    Set<String> keys(String table) {
        return Set.copyOf(of(table).keySet());
    }

    /** Unreadable numbers, to be excluded from a search for available ones. */
    List<String> excludedNumbers() {
        Set<String> numbers = of(CallerIdEntity.TABLE).keySet();
        return numbers.isEmpty() ? List.of() : numbers.stream().limit(MAX_EXCLUDED).toList();
    }

    /**
     * Maps a row; empty if {@code mapper} fails. The row is then registered as unreadable until this view of it, or a
     * wider one, can be read. Calls skip registered rows, so a repair is usually noticed when a page is read.
     *
     * @param view the columns of the row that {@code mapper} reads
     */
    <T> Optional<T> read(String table, Object key, ColumnScope view, Supplier<T> mapper) {
        Map<String, Entry> rows = of(table);
        try {
            T value = mapper.get();
            if (!rows.isEmpty()) {
                rows.computeIfPresent(key.toString(),
                        (known, noted) -> noted.view().compareTo(view) <= 0 ? null : noted);
            }
            return Optional.of(value);
        } catch (RuntimeException e) {
            // Any exception while mapping one row is a defect of that row.
            record(new Entry(new UnreadableRow(table, key.toString(), String.valueOf(e.getMessage())), view), rows);
            return Optional.empty();
        }
    }

    /**
     * Up to {@code limit} readable rows of a table; fewer only if there are no more.
     *
     * @param fetch returns up to the given number of rows, readable or not, always from the same position
     * @param read returns empty for an unreadable row
     */
    <R, T> List<T> readPage(String table, int limit, IntFunction<List<R>> fetch, Function<R, Optional<T>> read) {
        while (true) {
            int known = of(table).size();
            List<R> fetched = fetch.apply(limit + known);
            List<T> readable = new ArrayList<>();
            fetched.forEach(row -> read.apply(row).ifPresent(readable::add));
            if (readable.size() >= limit || fetched.size() < limit + known || of(table).size() <= known) {
                return List.copyOf(readable.subList(0, Math.min(limit, readable.size())));
            }
        }
    }

    private Map<String, Entry> of(String table) {
        return rowsByTable.computeIfAbsent(table, first -> new ConcurrentHashMap<>());
    }

    private static void record(Entry noted, Map<String, Entry> rows) {
        UnreadableRow row = noted.row();
        if (rows.size() < MAX_KEPT && rows.putIfAbsent(row.key(), noted) == null) {
            LOG.log(Level.WARNING, "the row {0} of {1} cannot be read and is left out: {2}", row.key(), row.table(),
                    row.reason());
        }
    }

    /** The columns of a row that are read. Each view includes the previous one. */
    enum ColumnScope {
        /** The number alone. */
        NUMBER,
        /** The columns that calls need. */
        CALL,
        /** The columns that pages show. */
        PAGE
    }

    private record Entry(UnreadableRow row, ColumnScope view) {}
}
