// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

/** A store did not respond, or not in time. The operation may or may not have taken effect. */
public class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreUnavailableException(String message) {
        super(message);
    }

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
