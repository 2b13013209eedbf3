// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.Optional;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.domain.callerid.CallerId;

/**
 * A number that is listed.
 *
 * @param revision of the {@link CallerIdChangeFeed} at which an operator changed it last
 */
public record CallerIdRecord(long id, CallerId callerId, Instant createdAt, Instant updatedAt,
        Optional<Instant> lastUsed,
        long revision) {}
