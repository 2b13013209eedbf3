// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import org.callerid.domain.validation.InvalidValueException;
import org.callerid.domain.validation.PrintableText;

/**
 * The telephone company that a number was bought from.
 *
 * @param name 1 to 64 printable characters
 */
public record Carrier(String name) {
    private static final int MAX_LENGTH = 64;

    public Carrier {
        name = name.strip();
        if (name.isEmpty() || name.length() > MAX_LENGTH || !PrintableText.isPrintable(name)) {
            throw new InvalidValueException("carrier", "carrier must be 1 to {0} printable characters", MAX_LENGTH);
        }
    }
}
