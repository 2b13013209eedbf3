// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/**
 * The number that a call goes to. Ten digits have an area code; an international number (country code first, no plus,
 * E.164) has none.
 */
public record Destination(String digits, Optional<AreaCode> areaCode) {
    private static final Pattern TEN_DIGITS = Pattern.compile("([0-9]{10})");
    private static final Pattern INTERNATIONAL = Pattern.compile("[1-9][0-9]{6,14}");
    private static final Pattern INTERNATIONAL_CALL = Pattern.compile("011([0-9]+)");
    private static final Pattern COUNTRY_CODE_ONE = Pattern.compile("1([0-9]{10})");
    /**
     * At most four digits, so that a {@code 011} inside the number itself is never taken for the international prefix.
     */
    private static final Pattern PREFIXED_INTERNATIONAL_CALL = Pattern.compile("[0-9]{1,4}011([1-9][0-9]{6,14})");
    /**
     * What VICIdial dials: dial prefix, country code 1, and a number whose area code and exchange begin with 2 to 9.
     */
    private static final Pattern PREFIXED_NATIONAL_CALL = Pattern.compile("[0-9]{1,20}1([2-9][0-9]{2}[2-9][0-9]{6})");

    public Destination {
        if (!INTERNATIONAL.matcher(digits).matches() && !TEN_DIGITS.matcher(digits).matches()) {
            throw invalid();
        }
    }

    /**
     * Parses what the dialer sends: removes punctuation, dial prefix, {@code +}, {@code 1} and {@code 011}.
     *
     * @throws InvalidValueException if {@code raw} contains no destination; the message repeats none of the input
     */
    public static Destination parse(String raw) {
        String dialled = DialledDigits.tryParse(raw).orElseThrow(Destination::invalid);
        if (dialled.startsWith("+")) {
            return international(dialled.substring(1));
        }
        return firstGroup(INTERNATIONAL_CALL, dialled).map(Destination::international)
                .or(() -> firstGroup(TEN_DIGITS, dialled).map(Destination::national))
                .or(() -> firstGroup(COUNTRY_CODE_ONE, dialled).map(Destination::national))
                .or(() -> firstGroup(PREFIXED_INTERNATIONAL_CALL, dialled).map(Destination::international))
                .or(() -> firstGroup(PREFIXED_NATIONAL_CALL, dialled).map(Destination::national))
                .orElseThrow(Destination::invalid);
    }

    private static Destination international(String digits) {
        return firstGroup(COUNTRY_CODE_ONE, digits).map(Destination::national)
                .orElseGet(() -> new Destination(digits, Optional.empty()));
    }

    private static Optional<String> firstGroup(Pattern form, String digits) {
        Matcher matcher = form.matcher(digits);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Destination national(String tenDigits) {
        return new Destination(tenDigits, Optional.of(new AreaCode(tenDigits.substring(0, 3))));
    }

    private static InvalidValueException invalid() {
        return new InvalidValueException("destination", "Invalid destination phone number");
    }
}
