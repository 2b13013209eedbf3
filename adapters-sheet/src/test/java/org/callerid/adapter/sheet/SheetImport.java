// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.callerid.application.fixture.Fixtures;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.out.StoreRetryPolicy;
import org.callerid.application.usecase.ImportCallerIdsUseCase;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.usage.UsageCalendar;

/** Imports sheets into an in-memory store that is empty at first. */
final class SheetImport {
    private static final StoreRetryPolicy NONE = new StoreRetryPolicy() {
        @Override
        public <T> T retry(Supplier<T> question) {
            return question.get();
        }
    };

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC),
            InstantSource.fixed(Fixtures.NOON));
    private final Path folder;
    private final ImportCallerIds importCallerIds;

    SheetImport(Path folder) {
        this.folder = folder;
        this.importCallerIds = new ImportCallerIdsUseCase(new FileCallerIdSheets(), new PrivateImportFiles(folder),
                store,
                store, NONE, () -> new BatchId(new UUID(0, 1)), Fixtures.DEFAULT_LIMIT,
                InstantSource.fixed(Fixtures.NOON), Runnable::run);
    }

    Report of(Path sheet, String... mappings) {
        return importCallerIds.importFrom(sheet, ColumnMapping.parse(List.of(mappings)), Fixtures.SOMEBODY, rows -> {});
    }

    Report of(String sheet, String... mappings) {
        return of(sheet, StandardCharsets.UTF_8, mappings);
    }

    Report of(String sheet, Charset charset, String... mappings) {
        return of(sheet.getBytes(charset), mappings);
    }

    Report of(byte[] sheet, String... mappings) {
        try {
            return of(Files.write(Files.createTempFile(folder, "sheet", ".csv"), sheet), mappings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Carrier, area code, limits and activity by number. */
    Map<String, String> listed() {
        return all().stream()
                .collect(Collectors.toMap(one -> one.callerId().number().value(), SheetImport::text,
                        (one, other) -> one, TreeMap::new));
    }

    List<CallerIdRecord> all() {
        return store
                .page(new CallerIdListQuery(Optional.empty(), Optional.empty(), Optional.empty(), Integer.MAX_VALUE));
    }

    private static String text(CallerIdRecord one) {
        var config = one.callerId().config();
        return config.carrier().map(carrier -> carrier.name()).orElse("") + "|"
                + config.areaCode().map(Object::toString).orElse("") + "|" + config.limit().hourly() + "|"
                + config.limit().daily() + "|" + (config.active() ? 1 : 0);
    }

    /** Line and reason of each refused row. */
    static List<String> refused(Report report) {
        return report.rejected().first().stream().map(row -> row.line() + ": " + row.reason().message()).toList();
    }
}
