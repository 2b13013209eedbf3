// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import java.util.Optional;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerIdNumber;

/** Every change that operators made, kept in the transaction that made it. */
public interface AuditTrail {
    /**
     * Latest first.
     *
     * @throws StoreUnavailableException if the store cannot be reached
     */
    List<Entry> page(Query query);

    /**
     * @param id greater than those of earlier changes, as far as one node made them
     * @param revision of the {@link CallerIdChangeFeed} that the change made; 0 for one that the catalogue does not know, and for
     *        those made before this was noted
     */
    record Entry(long id, AuditStamp stamp, AuditEvent event, long revision) {}

    /**
     * Which changes; what is absent does not matter.
     *
     * @param before only entries with a smaller id
     * @param limit 1 or more
     */
    record Query(Optional<CallerIdNumber> number, Optional<BatchId> batch, Optional<Long> before, int limit) {
        /** The latest ones, of one number or of all. */
        public static Query latest(Optional<CallerIdNumber> number, int limit) {
            return new Query(number, Optional.empty(), Optional.empty(), limit);
        }

        /** The changes of one batch before the entry {@code before}. */
        public static Query of(BatchId batch, Optional<Long> before, int limit) {
            return new Query(Optional.empty(), Optional.of(batch), before, limit);
        }
    }
}
