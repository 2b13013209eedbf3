// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.callerid.adapter.sheet.FileCallerIdSheets;
import org.callerid.adapter.sheet.PrivateImportFiles;
import org.callerid.application.fixture.Fixtures;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.ImportInterruptedException;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.usecase.ImportCallerIdsUseCase;
import org.callerid.deploy.resilience.BackoffRetry;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports while the store sometimes does not answer. */
class ImportRetryTest {
    private static final int ROWS = 2_000;

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC),
            InstantSource.fixed(Fixtures.NOON));
    private final AtomicInteger loads = new AtomicInteger();
    private final Path folder;

    ImportRetryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anImportGoesOnWhenTheStoreIsBack() throws IOException {
        Report report = load(Duration.ofMinutes(1), load -> load == 2 || load == 3);

        assertThat(report.added()).isEqualTo(ROWS);
        assertThat(listed()).isEqualTo(ROWS);
    }

    @Test
    void anImportThatGivesUpSaysHowManyRowsAreInAndCanBeRunAgain() throws IOException {
        assertThatExceptionOfType(ImportInterruptedException.class)
                .isThrownBy(() -> load(Duration.ZERO, load -> load > 2))
                .satisfies(failure -> assertThat(failure.loaded()).isEqualTo(2L * CallerIds.MAX_BATCH_SIZE))
                .withMessageContaining("1000 rows of the sheet are loaded");
        assertThat(listed()).isEqualTo(1_000);

        Report again = load(Duration.ZERO, load -> false);

        assertThat(again.unchanged()).isEqualTo(1_000);
        assertThat(again.added()).isEqualTo(ROWS - 1_000);
    }

    private int listed() {
        return store
                .page(new CallerIdListQuery(Optional.empty(), Optional.empty(), Optional.empty(), Integer.MAX_VALUE))
                .size();
    }

    /**
     * Imports a sheet.
     *
     * @param fails which loads fail, counted from 1
     */
    private Report load(Duration patience, IntPredicate fails) throws IOException {
        loads.set(0);
        StringBuilder sheet = new StringBuilder("did\n");
        for (int i = 0; i < ROWS; i++) {
            sheet.append(2_125_550_000L + i).append('\n');
        }
        return new ImportCallerIdsUseCase(new FileCallerIdSheets(), new PrivateImportFiles(folder), failing(fails),
                store,
                new BackoffRetry(patience), () -> new BatchId(new UUID(0, 1)), Fixtures.DEFAULT_LIMIT,
                InstantSource.fixed(Fixtures.NOON), Runnable::run)
                .importFrom(Files.writeString(folder.resolve("sheet.csv"), sheet), ColumnMapping.parse(List.of()),
                        Fixtures.SOMEBODY, rows -> {});
    }

    private CallerIds failing(IntPredicate fails) {
        return (CallerIds) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{CallerIds.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("upsert") && fails.test(loads.incrementAndGet())) {
                        throw new StoreUnavailableException("out");
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
