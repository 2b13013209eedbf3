// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callback;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Who calls which number, as far as the telephone network tells.
 *
 * @param did the company's number that is called; empty if it is none that could have been shown
 * @param from the person who calls; empty if the number is withheld
 */
public record CallBackParties(Optional<CallerIdNumber> did, Optional<Destination> from) {
    private static final Pattern INTERNATIONAL_WITHOUT_PLUS = Pattern.compile("[1-9][0-9]{7,14}");

    /**
     * Parses what carriers send: a number of North America with or without {@code 1} or {@code +1}, another one with or
     * without its plus, or a word such as {@code anonymous}.
     */
    public static CallBackParties parse(String did, String from) {
        return new CallBackParties(tryParse(did, CallerIdNumber::parse).or(() -> withoutPlus(did)),
                tryParse(from, Destination::parse));
    }

    private static Optional<CallerIdNumber> withoutPlus(String did) {
        return INTERNATIONAL_WITHOUT_PLUS.matcher(did).matches()
                ? tryParse("+" + did, CallerIdNumber::parse)
                : Optional.empty();
    }

    private static <T> Optional<T> tryParse(String text, Function<String, T> meaning) {
        try {
            return Optional.of(meaning.apply(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
