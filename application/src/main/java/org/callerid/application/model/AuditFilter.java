// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.audit.ChangeKind;

/**
 * Criteria for changes and operations in the audit trail; an empty field matches everything.
 *
 * @param who the author's name or, if no author has it, a part of the name in upper or lower case
 * @param kind of an operation, that of at least one of its changes
 * @param until exclusive
 */
public record AuditFilter(Optional<String> who, Optional<ChangeKind> kind, Optional<Instant> from,
        Optional<Instant> until) {
    /** Matches everything. */
    public static final AuditFilter NONE = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    /** @throws org.callerid.domain.validation.InvalidValueException if {@code until} is not after {@code from} */
    public AuditFilter {
        Period.require(from, until);
    }
}
