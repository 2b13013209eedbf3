// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import org.callerid.application.port.out.AuditTrail.Entry;
import org.callerid.application.port.out.AuditTrail.Query;

/** Who changed what. */
public interface ListAuditEvents {
    /** Latest first. */
    List<Entry> page(Query query);
}
