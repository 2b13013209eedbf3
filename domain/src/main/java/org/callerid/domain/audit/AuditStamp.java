// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Who made a change, why, when, and in which batch.
 *
 * @param batch empty if one number was changed by itself
 */
public record AuditStamp(Attribution by, Instant at, Optional<Batch> batch) {
    /** A change that is not part of a batch. */
    public AuditStamp(Attribution by, Instant at) {
        this(by, at, Optional.empty());
    }

    public Actor actor() {
        return by.actor();
    }

    public Optional<Reason> reason() {
        return by.reason();
    }
}
