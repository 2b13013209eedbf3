// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.StoreUnavailableException;

/** All changes made by operators. Each entry is written in the same transaction as its change. */
public interface AuditTrail {
    /**
     * Latest first.
     *
     * @throws StoreUnavailableException if the store cannot be reached
     */
    List<AuditTrailEntry> page(AuditTrailQuery query);
}
