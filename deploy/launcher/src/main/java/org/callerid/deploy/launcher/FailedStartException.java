// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

/** Thrown when the server cannot start; the message is one sentence for the operator. */
class FailedStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FailedStartException(String message) {
        super(message);
    }
}
