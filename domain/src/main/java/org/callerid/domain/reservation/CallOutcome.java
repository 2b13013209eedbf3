// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a call that got a number went on. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which its type does not say.
public enum CallOutcome {
    /** No hang-up was received, and the reservation is still active. */
    IN_CALL,
    ANSWERED("ANSWER", "ANSWERED"),
    BUSY("BUSY"),
    NO_ANSWER("NOANSWER"),
    /** The dialer hung up while it rang. */
    CANCELLED("CANCEL", "CANCELLED", "CANCELED"),
    /** The call did not reach the destination's telephone. */
    NOT_CONNECTED("CONGESTION", "CHANUNAVAIL"),
    /** Released, with another dial status or none. */
    ENDED,
    /** The reservation ended by itself, because no hang-up was received. */
    HOLD_EXPIRED;

    /** Ignored in a dial status, so that {@code NO ANSWER} and {@code no-answer} are one. */
    public static final String SEPARATORS = " _-";
    private static final Pattern SEPARATOR = Pattern.compile("[" + SEPARATORS + "]");

    private final List<String> dialStatuses;

    CallOutcome(String... dialStatuses) {
        this.dialStatuses = List.of(dialStatuses);
    }

    /**
     * The dial statuses that mean this outcome: those of Asterisk's Dial application, and common spellings. In capitals
     * and without {@link #SEPARATORS}; empty if it is not told by a dial status.
     */
    public List<String> dialStatuses() {
        return dialStatuses;
    }

    /**
     * The outcome of a call, as known at {@code now}.
     *
     * @param releasedAt empty if neither a hang-up nor an operator has ended it
     */
    public static CallOutcome of(Reservation reservation, Optional<Instant> releasedAt, HangupInfo hangup,
            Instant now) {
        if (releasedAt.isPresent()) {
            return hangup.status().map(CallOutcome::ofDialStatus).orElse(ENDED);
        }
        return now.isBefore(reservation.reservedUntil()) ? IN_CALL : HOLD_EXPIRED;
    }

    private static CallOutcome ofDialStatus(String status) {
        String plain = SEPARATOR.matcher(status).replaceAll("").toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(outcome -> outcome.dialStatuses.contains(plain))
                .findFirst()
                .orElse(ENDED);
    }
}
