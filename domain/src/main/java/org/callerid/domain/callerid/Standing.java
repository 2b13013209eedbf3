// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.time.Instant;

/** Whether a caller id can be given to a call, and if not, why. */
public sealed interface Standing {
    record Free() implements Standing {}

    /** Promised to a call until {@code until}, exclusive. */
    record Reserved(Instant until) implements Standing {}

    /** Its hourly or daily limit is reached until {@code until}, exclusive. */
    record Capped(Instant until) implements Standing {}

    /** Switched off by an operator. */
    record Inactive() implements Standing {}
}
