// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/** Validates names from the dialer. Allows only characters that are safe in a shell, a URL and a log line. */
final class DialerName {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_.@ -]{1,64}");

    private DialerName() {}

    static String normalize(String what, String value) {
        if (value.isBlank()) {
            return "";
        }
        if (!ALLOWED.matcher(value).matches()) {
            throw new InvalidValueException("dialer-name",
                    "{0} may have letters, digits, space and _ . @ - only, and sixty-four characters at most", what);
        }
        return value;
    }
}
