// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

/** Thrown when the bundled PostgreSQL cannot be used; the message is one sentence for the operator. */
public class BundledPostgresException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BundledPostgresException(String message) {
        super(message);
    }

    BundledPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
