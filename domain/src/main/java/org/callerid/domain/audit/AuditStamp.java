// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Who made a change, when, and in which batch.
 *
 * @param batch empty if one number was changed by itself
 */
public record AuditStamp(Actor actor, Instant at, Optional<BatchId> batch) {
    /** A change that is not part of a batch. */
    public AuditStamp(Actor actor, Instant at) {
        this(actor, at, Optional.empty());
    }
}
