// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

/** Thrown when a setting cannot be used; the message is one sentence for the operator and contains no secret. */
public class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidSettingException(String message) {
        super(message);
    }
}
