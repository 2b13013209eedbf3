// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/**
 * VICIdial's code for a call, such as {@code V1123130501000004711}, by which its logs can be joined with ours. It is
 * sent as the caller id's name and affects no decision here.
 *
 * @param value 2 to 40 capital letters and digits, beginning with a letter and containing at least one digit
 */
public record CallerCode(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Z](?=[A-Z]*[0-9])[A-Z0-9]{1,39}");

    public CallerCode {
        if (!ALLOWED.matcher(value).matches()) {
            throw new InvalidValueException("caller-code",
                    "a caller code is capital letters and digits, a letter first");
        }
    }

    /** Empty if the caller id has another name. That is not an error, because a name can be any text. */
    public static Optional<CallerCode> tryParse(String callerIdName) {
        return ALLOWED.matcher(callerIdName).matches() ? Optional.of(new CallerCode(callerIdName)) : Optional.empty();
    }
}
