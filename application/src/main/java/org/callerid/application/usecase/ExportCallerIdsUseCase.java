// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.io.Writer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.in.ExportCallerIds;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.domain.callerid.CallerIdNumber;

/** Exports page by page, so that the number of caller ids does not matter. */
public final class ExportCallerIdsUseCase implements ExportCallerIds {
    private static final int BATCH_SIZE = 1_000;

    private final CallerIdSearch search;
    private final CallerIdSheets sheets;
    private final InstantSource clock;

    public ExportCallerIdsUseCase(CallerIdSearch search, CallerIdSheets sheets, InstantSource clock) {
        this.search = search;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Override
    public void exportTo(Writer sheet, CallerIdFilter filter) {
        Instant now = clock.instant();
        UnaryOperator<List<CallerIdRecord>> next = page -> search.pageAfter(
                Optional.of(page.getLast().callerId().number()), filter, BATCH_SIZE, now);
        Iterator<CallerIdRecord> all = Stream
                .iterate(search.pageAfter(Optional.empty(), filter, BATCH_SIZE, now), page -> !page.isEmpty(), next)
                .flatMap(List::stream)
                .iterator();
        sheets.write(all, sheet);
    }

    @Override
    public void exportTo(Writer sheet, List<CallerIdNumber> numbers) {
        sheets.write(search.findAll(numbers).iterator(), sheet);
    }

    @Override
    public void exportRejected(Report report, Writer sheet) {
        sheets.writeRejected(report.layout().heading(), report.rejected(), sheet);
    }
}
