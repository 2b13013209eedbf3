// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

/** A store did not answer, or not in time. What was asked of it may or may not have happened. */
public class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreUnavailableException(String message) {
        super(message);
    }

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
