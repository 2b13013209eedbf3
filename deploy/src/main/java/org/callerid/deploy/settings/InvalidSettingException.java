// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

/** Something an operator set cannot be used; the message is one sentence for the operator and holds no secret. */
public class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidSettingException(String message) {
        super(message);
    }
}
