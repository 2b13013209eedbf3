// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.access;

import java.time.Duration;
import java.time.Instant;

/** How long a session of an operator may last. */
public final class SessionLimit {
    private static final Duration MAX_DURATION = Duration.ofHours(12);

    private SessionLimit() {}

    /** However much it is used. */
    public static boolean isOver(Instant begunAt, Instant now) {
        return !now.isBefore(begunAt.plus(MAX_DURATION));
    }
}
