// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/**
 * How a call ended, as the telephone server reports it.
 *
 * @param status dial status, such as {@code ANSWER} or {@code BUSY}
 * @param cause hang-up cause, such as {@code 16} (Q.850)
 * @param talkTime from the answer to the hang-up, in whole seconds
 * @param reason what the network said, such as {@code SIP 603 Decline}
 */
public record HangupInfo(Optional<String> status, Optional<String> cause, Optional<Duration> talkTime,
        Optional<String> reason) {
    public static final HangupInfo UNKNOWN = new HangupInfo(Optional.empty(), Optional.empty());
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_ -]{1,32}");
    private static final Pattern REASON = Pattern.compile("[A-Za-z0-9_ -]{1,64}");
    /** Almost four months; longer than any call. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,7}");

    public HangupInfo {
        requireWord("status", status);
        requireWord("cause", cause);
        talkTime.ifPresent(HangupInfo::requireWholeSeconds);
        if (reason.isPresent() && !REASON.matcher(reason.get()).matches()) {
            throw new InvalidValueException("call-end.reason",
                    "reason may have letters, digits, space, _ and - only, and sixty-four characters at most");
        }
    }

    /** Without talk time and reason. */
    public HangupInfo(Optional<String> status, Optional<String> cause) {
        this(status, cause, Optional.empty(), Optional.empty());
    }

    /** @throws InvalidValueException if it is not a valid dial status or cause */
    public static String parseWord(String text) {
        return new HangupInfo(Optional.of(text), Optional.empty()).status().orElseThrow();
    }

    /** @throws InvalidValueException if it is not a valid reason */
    public static String parseReason(String text) {
        return new HangupInfo(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text)).reason()
                .orElseThrow();
    }

    /**
     * @param seconds whole seconds in digits
     * @throws InvalidValueException if it is anything else
     */
    public static Duration parseTalkTime(String seconds) {
        if (!SECONDS.matcher(seconds).matches()) {
            throw invalidTalkTime();
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static void requireWholeSeconds(Duration talkTime) {
        if (talkTime.isNegative() || !talkTime.truncatedTo(ChronoUnit.SECONDS).equals(talkTime)
                || !SECONDS.matcher(Long.toString(talkTime.toSeconds())).matches()) {
            throw invalidTalkTime();
        }
    }

    private static InvalidValueException invalidTalkTime() {
        return new InvalidValueException("call-end.talk-time", "answered must be the talk time in whole seconds");
    }

    private static void requireWord(String what, Optional<String> value) {
        if (value.isPresent() && !WORD.matcher(value.get()).matches()) {
            throw new InvalidValueException("call-end",
                    "{0} may have letters, digits, space, _ and - only, and thirty-two characters at most", what);
        }
    }
}
