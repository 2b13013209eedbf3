// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.application.port.in.ExportCallerIds;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.application.port.out.CallerIds.Query;

/** Writes the list page by page, so that its length does not matter. */
public final class ExportCallerIdsUseCase implements ExportCallerIds {
    private static final int PAGE = 1_000;

    private final CallerIds callerIds;
    private final CallerIdSheets sheets;

    public ExportCallerIdsUseCase(CallerIds callerIds, CallerIdSheets sheets) {
        this.callerIds = callerIds;
        this.sheets = sheets;
    }

    @Override
    public void exportTo(Writer sheet) {
        Iterator<Listed> all = Stream.iterate(pageAfter(Optional.empty()), page -> !page.isEmpty(),
                page -> pageAfter(Optional.of(page.getLast()))).flatMap(List::stream).iterator();
        sheets.write(all, sheet);
    }

    private List<Listed> pageAfter(Optional<Listed> last) {
        return callerIds.page(new Query(last.map(listed -> listed.callerId().number()), Optional.empty(),
                Optional.empty(), PAGE));
    }
}
