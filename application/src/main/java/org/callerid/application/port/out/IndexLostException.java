// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.io.Serial;

/**
 * The shared store of the rotation is reachable but holds no index. This is not an outage and opens no circuit breaker.
 */
public final class IndexLostException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public IndexLostException() {
        super("the shared store holds no index of the rotation");
    }
}
