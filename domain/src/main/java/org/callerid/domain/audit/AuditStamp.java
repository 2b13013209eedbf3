// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * The occasion of a change.
 *
 * @param batch of which it is a part; empty if one number was changed by itself
 */
public record AuditStamp(Actor actor, Instant at, Optional<BatchId> batch) {
    /** Of one number. */
    public AuditStamp(Actor actor, Instant at) {
        this(actor, at, Optional.empty());
    }
}
