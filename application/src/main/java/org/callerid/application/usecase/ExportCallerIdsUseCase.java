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
import org.callerid.application.port.in.ExportCallerIds;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.application.port.out.Listings;
import org.callerid.application.port.out.Listings.Filter;

/** Writes the list page by page, so that its length does not matter. */
public final class ExportCallerIdsUseCase implements ExportCallerIds {
    private static final int PAGE = 1_000;

    private final Listings listings;
    private final CallerIdSheets sheets;
    private final InstantSource clock;

    public ExportCallerIdsUseCase(Listings listings, CallerIdSheets sheets, InstantSource clock) {
        this.listings = listings;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Override
    public void exportTo(Writer sheet, Filter filter) {
        Instant now = clock.instant();
        UnaryOperator<List<Listed>> next = page -> listings.following(
                Optional.of(page.getLast().callerId().number()), filter, PAGE, now);
        Iterator<Listed> all = Stream
                .iterate(listings.following(Optional.empty(), filter, PAGE, now), page -> !page.isEmpty(), next)
                .flatMap(List::stream)
                .iterator();
        sheets.write(all, sheet);
    }

    @Override
    public void exportRefused(Report report, Writer sheet) {
        sheets.writeRefused(report.layout().heading(), report.refused(), sheet);
    }
}
