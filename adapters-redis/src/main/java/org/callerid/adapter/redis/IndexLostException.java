// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.io.Serial;

/** Redis answers, but has no index to answer from. No outage: a breaker must not open for it. */
public final class IndexLostException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    IndexLostException() {
        super("Redis has no index of the rotation");
    }
}
