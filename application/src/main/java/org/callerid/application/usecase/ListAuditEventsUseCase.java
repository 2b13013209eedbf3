// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.List;
import org.callerid.application.port.in.ListAuditEvents;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.application.port.out.AuditTrail.Entry;
import org.callerid.application.port.out.AuditTrail.Query;

/** Reads the audit trail. */
public final class ListAuditEventsUseCase implements ListAuditEvents {
    private final AuditTrail trail;

    public ListAuditEventsUseCase(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public List<Entry> page(Query query) {
        return trail.page(query);
    }
}
