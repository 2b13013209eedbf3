// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

/** Thrown if a backup cannot be made or restored; the message tells the operator why in one sentence. */
public class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
