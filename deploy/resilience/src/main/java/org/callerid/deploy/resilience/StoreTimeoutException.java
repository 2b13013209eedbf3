// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.io.Serial;
import org.callerid.application.model.StoreUnavailableException;

/** The call timed out. It goes on, and may still take effect. */
final class StoreTimeoutException extends StoreUnavailableException {
    @Serial
    private static final long serialVersionUID = 1;

    StoreTimeoutException(String store, Throwable cause) {
        super(store + " took too long", cause);
    }
}
