// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.port.in.ListAuditEvents;

/** Changes that no query narrows; it remembers what it was asked last. */
final class FakeAuditTrail implements ListAuditEvents {
    private final List<AuditTrailEntry> entries = new ArrayList<>();
    private Optional<AuditTrailQuery> query = Optional.empty();

    void add(AuditTrailEntry entry) {
        entries.add(entry);
    }

    Optional<AuditTrailQuery> query() {
        return query;
    }

    @Override
    public List<AuditTrailEntry> page(AuditTrailQuery asked) {
        query = Optional.of(asked);
        return entries.stream().limit(asked.limit()).toList();
    }
}
