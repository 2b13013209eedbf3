// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.StoreUnavailableException;

/** Every change that operators made, kept in the transaction that made it. */
public interface AuditTrail {
    /**
     * Latest first.
     *
     * @throws StoreUnavailableException if the store cannot be reached
     */
    List<AuditTrailEntry> page(AuditTrailQuery query);
}
