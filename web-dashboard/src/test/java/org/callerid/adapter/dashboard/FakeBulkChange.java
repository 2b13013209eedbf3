// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.port.in.BulkChangeCallerIds;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;

/** Changes many numbers at once, as it seems; it remembers what it was asked last. */
final class FakeBulkChange implements BulkChangeCallerIds {
    static final BatchId BATCH = new BatchId(new UUID(1, 2));

    private Optional<CallerIdPatch> patch = Optional.empty();
    private List<CallerIdNumber> numbers = List.of();
    private Optional<CallerIdFilter> filter = Optional.empty();

    /** Empty if nothing was to be changed. */
    Optional<CallerIdPatch> patch() {
        return patch;
    }

    List<CallerIdNumber> numbers() {
        return numbers;
    }

    Optional<CallerIdFilter> filter() {
        return filter;
    }

    @Override
    public BatchResult change(List<CallerIdNumber> chosen, CallerIdPatch asked, Actor actor) {
        numbers = chosen;
        patch = Optional.of(asked);
        return new BatchResult(BATCH, chosen.size());
    }

    @Override
    public BatchResult changeMatching(CallerIdFilter matching, CallerIdPatch asked, Actor actor) {
        filter = Optional.of(matching);
        patch = Optional.of(asked);
        return new BatchResult(BATCH, 120);
    }
}
