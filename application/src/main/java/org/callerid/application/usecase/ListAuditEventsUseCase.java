// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.List;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.port.in.ListAuditEvents;
import org.callerid.application.port.out.AuditTrail;

/** Reads the audit trail. */
public final class ListAuditEventsUseCase implements ListAuditEvents {
    private final AuditTrail trail;

    public ListAuditEventsUseCase(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public List<AuditTrailEntry> page(AuditTrailQuery query) {
        return trail.page(query);
    }
}
