// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import java.util.Comparator;

/**
 * Identifies a retry: two requests with the same call id and destination are the same request. Ordered, so that all
 * code that locks several keys locks them in the same order.
 */
public record CallKey(CallId callId, String destination) implements Comparable<CallKey> {
    private static final Comparator<CallKey> BY_CALL_THEN_DESTINATION = Comparator
            .comparing((CallKey key) -> key.callId().value())
            .thenComparing(CallKey::destination);

    @Override
    public int compareTo(CallKey other) {
        return BY_CALL_THEN_DESTINATION.compare(this, other);
    }
}
