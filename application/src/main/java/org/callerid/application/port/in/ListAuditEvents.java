// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;

/** Lists the changes that operators made. */
public interface ListAuditEvents {
    /** Latest first. */
    List<AuditTrailEntry> page(AuditTrailQuery query);
}
