// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.domain.attention.ImportRun;
import org.callerid.domain.attention.ImportRun.State;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Notes how the latest import goes, so that a failed one needs attention. Its progress is noted too: whoever is killed
 * cannot say so. A sheet that cannot be read is no import; its sender is told at once.
 */
public final class RecordedImports implements ImportCallerIds {
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(30);

    private final ImportCallerIds imports;
    private final LatestImport latest;
    private final InstantSource clock;

    public RecordedImports(ImportCallerIds imports, SharedSettings shared, InstantSource clock) {
        this.imports = imports;
        this.latest = new LatestImport(shared);
        this.clock = clock;
    }

    @Override
    public Report importFrom(Path sheet, ColumnMapping mapping, Attribution by, LongConsumer progressListener) {
        Optional<ImportRun> before = previous();
        AtomicLong processed = new AtomicLong();
        AtomicReference<Instant> noted = new AtomicReference<>(clock.instant());
        note(State.RUNNING, processed, by);
        try {
            Report report = imports.importFrom(sheet, mapping, by, rows -> {
                processed.set(rows);
                noteProgress(noted, processed, by);
                progressListener.accept(rows);
            });
            processed.set(report.total());
            note(State.SUCCEEDED, processed, by);
            return report;
        } catch (InvalidValueException e) {
            note(before.orElse(new ImportRun(State.SUCCEEDED, clock.instant(), 0, name(by))));
            throw e;
        } catch (RuntimeException e) {
            note(State.FAILED, processed, by);
            throw e;
        }
    }

    private Optional<ImportRun> previous() {
        try {
            return latest.read();
        } catch (StoreUnavailableException e) {
            return Optional.empty();
        }
    }

    private void noteProgress(AtomicReference<Instant> noted, AtomicLong processed, Attribution by) {
        Instant now = clock.instant();
        if (!noted.get().plus(PROGRESS_INTERVAL).isAfter(now)) {
            noted.set(now);
            note(State.RUNNING, processed, by);
        }
    }

    private void note(State state, AtomicLong processed, Attribution by) {
        note(new ImportRun(state, clock.instant(), processed.get(), name(by)));
    }

    private void note(ImportRun run) {
        try {
            latest.write(run);
        } catch (StoreUnavailableException e) {
            // Then the last note is that it runs, which is out of date after some minutes.
        }
    }

    private static String name(Attribution by) {
        return by.actor().name();
    }
}
