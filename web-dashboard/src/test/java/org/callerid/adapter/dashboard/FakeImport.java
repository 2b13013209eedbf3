// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.domain.audit.Attribution;

/** An import of which the test says how and when it ends. */
final class FakeImport implements ImportCallerIds {
    private final CompletableFuture<Thread> loader = new CompletableFuture<>();
    private final CompletableFuture<Supplier<Report>> outcome = new CompletableFuture<>();
    private Optional<ColumnMapping> mapping = Optional.empty();
    private Optional<Attribution> by = Optional.empty();

    @Override
    public Report importFrom(Path sheet, ColumnMapping said, Attribution asking, LongConsumer progressListener) {
        mapping = Optional.of(said);
        by = Optional.of(asking);
        progressListener.accept(2);
        loader.complete(Thread.currentThread());
        return outcome.join().get();
    }

    /** Returns when two rows are done with. */
    void awaitProgress() {
        loader.join();
    }

    /** Returns when the job is over. */
    void end(Supplier<Report> how) throws InterruptedException {
        outcome.complete(how);
        loader.join().join();
    }

    Optional<ColumnMapping> mapping() {
        return mapping;
    }

    Optional<Attribution> by() {
        return by;
    }
}
