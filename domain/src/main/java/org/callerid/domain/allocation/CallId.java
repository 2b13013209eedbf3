// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/** The dialer's id of one call: {@code call_id} in HTTP, {@code agi_uniqueid} in AGI. */
public record CallId(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_.:;@/+=~-]{1,128}");

    public CallId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new InvalidValueException("call-id", "call_id may have letters, digits and _ . : ; @ / + = ~ - only,"
                    + " and one hundred and twenty-eight characters at most");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
