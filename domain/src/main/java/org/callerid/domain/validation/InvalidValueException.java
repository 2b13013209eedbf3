// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.validation;

/**
 * An input value is invalid: a mistake of the client, which the client can correct. Only this exception may be reported
 * to a client as its own mistake; a fault of the service is another exception.
 */
public class InvalidValueException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient InvalidValue reason;

    public InvalidValueException(InvalidValue reason) {
        super(reason.message(), null, false, false);
        this.reason = reason;
    }

    /** @see InvalidValue#of */
    public InvalidValueException(String key, String pattern, Object... arguments) {
        this(InvalidValue.of(key, pattern, arguments));
    }

    public InvalidValue reason() {
        return reason;
    }
}
