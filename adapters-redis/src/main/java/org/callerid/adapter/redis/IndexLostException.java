// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.io.Serial;
import org.callerid.application.port.out.StoreUnavailableException;

/** Redis answers, but has no index to answer from. */
public final class IndexLostException extends StoreUnavailableException {
    @Serial
    private static final long serialVersionUID = 1;

    IndexLostException() {
        super("Redis has no index of the rotation");
    }
}
