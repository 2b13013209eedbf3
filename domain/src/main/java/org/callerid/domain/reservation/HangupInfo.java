// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/**
 * How a call ended, as the telephone server reports it.
 *
 * @param status dial status, such as {@code ANSWER} or {@code BUSY}
 * @param cause hang-up cause, such as {@code 16} (Q.850)
 */
public record HangupInfo(Optional<String> status, Optional<String> cause) {
    public static final HangupInfo UNKNOWN = new HangupInfo(Optional.empty(), Optional.empty());
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_ -]{1,32}");

    public HangupInfo {
        requireWord("status", status);
        requireWord("cause", cause);
    }

    private static void requireWord(String what, Optional<String> value) {
        if (value.isPresent() && !WORD.matcher(value.get()).matches()) {
            throw new InvalidValueException("call-end",
                    "{0} may have letters, digits, space, _ and - only, and thirty-two characters at most", what);
        }
    }
}
