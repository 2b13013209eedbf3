// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.out.Metrics;
import org.callerid.domain.audit.Attribution;

/** Counts the rows of imports while they run. */
record MeteredImports(ImportCallerIds imports, Metrics metrics) implements ImportCallerIds {
    @Override
    public Report importFrom(Path sheet, ColumnMapping mapping, Attribution by, LongConsumer progressListener) {
        AtomicLong counted = new AtomicLong();
        Report report = imports.importFrom(sheet, mapping, by, rows -> {
            count(rows, counted);
            progressListener.accept(rows);
        });
        count(report.total(), counted);
        return report;
    }

    private void count(long rows, AtomicLong counted) {
        metrics.recordImportedRows(Math.max(0, rows - counted.getAndSet(rows)));
    }
}
