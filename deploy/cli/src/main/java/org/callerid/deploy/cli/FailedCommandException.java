// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

/** Thrown when a command cannot do its work; the message is one sentence for the operator. */
class FailedCommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FailedCommandException(String message) {
        super(message);
    }

    FailedCommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
