// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Optional;

/**
 * A page of the calls that match some criteria.
 *
 * @param before where the previous page ended
 * @param limit 1 or more
 */
public record CallQuery(CallCriteria criteria, Optional<RequestLogCursor> before, int limit) {
    public static CallQuery latest(CallCriteria criteria, int limit) {
        return new CallQuery(criteria, Optional.empty(), limit);
    }
}
