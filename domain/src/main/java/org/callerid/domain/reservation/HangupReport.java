// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callerid.domain.validation.InvalidValueException;

/**
 * What a telephone server sends about a hang-up, as sent. A value that cannot be used is left out and named: it must not
 * prevent the release of a number.
 *
 * @param answered the talk time in seconds
 */
public record HangupReport(Optional<String> status, Optional<String> cause, Optional<String> answered,
        Optional<String> reason) {
    /** The names of the values. */
    public static final List<String> PARAMETERS = List.of("status", "cause", "answered", "reason");

    public HangupInfo hangup() {
        return read(new ArrayList<>());
    }

    /** The names of the values that cannot be used. */
    public List<String> unusable() {
        List<String> names = new ArrayList<>();
        HangupInfo unused = read(names);
        return List.copyOf(names);
    }

    private HangupInfo read(List<String> unusable) {
        return new HangupInfo(read("status", status, HangupInfo::parseWord, unusable),
                read("cause", cause, HangupInfo::parseWord, unusable),
                read("answered", answered, HangupInfo::parseTalkTime, unusable),
                read("reason", reason, HangupInfo::parseReason, unusable));
    }

    private static <T> Optional<T> read(String name, Optional<String> value, Function<String, T> parser,
            List<String> unusable) {
        try {
            return value.map(parser);
        } catch (InvalidValueException e) {
            unusable.add(name);
            return Optional.empty();
        }
    }
}
