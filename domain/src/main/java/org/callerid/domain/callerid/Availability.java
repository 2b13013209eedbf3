// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.time.Instant;

/** Whether a caller id can be allocated to a call, and if not, why. */
public sealed interface Availability {
    record Available() implements Availability {}

    /** Reserved for a call until {@code until}, exclusive. */
    record Reserved(Instant until) implements Availability {}

    /** Its hourly or daily limit is reached until {@code until}, exclusive. */
    record LimitReached(Instant until) implements Availability {}

    /** Deactivated by an operator. */
    record Inactive() implements Availability {}
}
