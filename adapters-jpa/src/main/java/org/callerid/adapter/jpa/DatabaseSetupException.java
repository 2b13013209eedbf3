// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

/** The database cannot be used as configured; the message tells the operator why in one sentence. */
public class DatabaseSetupException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseSetupException(String message) {
        super(message);
    }

    public DatabaseSetupException(String message, Throwable cause) {
        super(message, cause);
    }
}
