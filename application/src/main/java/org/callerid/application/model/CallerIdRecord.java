// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.Optional;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.domain.callerid.CallerId;

/**
 * A stored caller id that is not deleted.
 *
 * @param revision the {@link CallerIdChangeFeed} revision of the last change an operator made to it
 */
public record CallerIdRecord(long id, CallerId callerId, Instant createdAt, Instant updatedAt,
        Optional<Instant> lastUsedAt,
        long revision) {}
