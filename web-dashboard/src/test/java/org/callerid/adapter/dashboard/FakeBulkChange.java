// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.port.in.BulkChangeCallerIds;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;

/** Changes many numbers at once, as it seems; it remembers what it was asked last. */
final class FakeBulkChange implements BulkChangeCallerIds {
    static final BatchId BATCH = new BatchId(new UUID(1, 2));

    private Optional<CallerIdPatch> patch = Optional.empty();
    private List<CallerIdNumber> numbers = List.of();
    private Optional<CallerIdFilter> filter = Optional.empty();
    private boolean deleted;
    private boolean unlisted;
    private Optional<RuntimeException> failure = Optional.empty();

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

    boolean isDeleted() {
        return deleted;
    }

    /** From now on no number is found. */
    void forget() {
        unlisted = true;
    }

    void fail(RuntimeException thrown) {
        failure = Optional.of(thrown);
    }

    @Override
    public BatchResult delete(List<CallerIdNumber> chosen, Attribution by) {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        numbers = chosen;
        deleted = true;
        return new BatchResult(BATCH, unlisted ? 0 : chosen.size());
    }

    @Override
    public BatchResult deleteMatching(CallerIdFilter matching, Attribution by) {
        filter = Optional.of(matching);
        deleted = true;
        return new BatchResult(BATCH, 120);
    }

    @Override
    public BatchResult change(List<CallerIdNumber> chosen, CallerIdPatch asked, Attribution by) {
        numbers = chosen;
        patch = Optional.of(asked);
        return new BatchResult(BATCH, chosen.size());
    }

    @Override
    public BatchResult changeMatching(CallerIdFilter matching, CallerIdPatch asked, Attribution by) {
        filter = Optional.of(matching);
        patch = Optional.of(asked);
        return new BatchResult(BATCH, 120);
    }
}
