// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;

/** What is kept of calls and requests that are over. */
public interface RetentionStore {
    /** Deletes reservations, logged requests and counts of them that ended before then, in one transaction; returns how many went. */
    int purgeHistory(Instant before, int limit);

    /** Deletes call keys whose reservation ended before then, in one transaction; returns how many went. */
    int purgeCallKeys(Instant before, int limit);
}
