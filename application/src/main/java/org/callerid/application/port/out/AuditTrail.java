// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import java.util.Optional;
import org.callerid.domain.audit.Change;
import org.callerid.domain.audit.Edit;
import org.callerid.domain.callerid.CallerIdNumber;

/** Every change that operators made, kept in the transaction that made it. */
public interface AuditTrail {
    /**
     * Latest first.
     *
     * @throws StoreUnavailableException if the store cannot be reached
     */
    List<Entry> page(Query query);

    /** @param id greater than those of earlier changes, as far as one node made them */
    record Entry(long id, Edit edit, Change change) {}

    /**
     * Which changes.
     *
     * @param before only entries with a smaller id
     * @param atMost 1 or more
     */
    record Query(Optional<CallerIdNumber> number, Optional<Long> before, int atMost) {}
}
