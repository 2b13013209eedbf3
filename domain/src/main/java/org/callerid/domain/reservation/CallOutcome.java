// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a call that got a number went on. The first two are not reported by anybody; the others are stored. */
public enum CallOutcome {
    /** No hang-up was received, and the reservation is still active. */
    IN_CALL,
    /** The reservation ended by itself, because no hang-up was received. */
    HOLD_EXPIRED,
    ANSWERED,
    /** Answered, and over within a few seconds. */
    SHORT,
    NO_ANSWER,
    BUSY,
    /** The person called, or their telephone, declined the call. */
    REJECTED,
    /** A network refused to deliver the call because of the number shown. */
    BLOCKED,
    /** The dialer hung up while it rang. */
    CANCELLED,
    /** The destination cannot be called, whatever number is shown. */
    UNREACHABLE,
    /** The call did not get through our own trunk. */
    NOT_CONNECTED,
    /** It is not known how: the report does not say it, or only an operator ended the reservation. */
    ENDED;

    /** The outcomes that a hang-up report can have. */
    public static List<CallOutcome> reported() {
        return Arrays.stream(values()).filter(outcome -> outcome != IN_CALL && outcome != HOLD_EXPIRED).toList();
    }

    /** As in the API, in metrics and in columns of counts. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By a person or by a mailbox. */
    public boolean isAnswered() {
        return this == ANSWERED || this == SHORT;
    }

    /**
     * Whether the person called, or their network, could respond to the number shown. Only such calls count when rates
     * are computed.
     */
    public boolean isAttempt() {
        return switch (this) {
            case ANSWERED, SHORT, NO_ANSWER, BUSY, REJECTED, BLOCKED, CANCELLED -> true;
            case IN_CALL, HOLD_EXPIRED, UNREACHABLE, NOT_CONNECTED, ENDED -> false;
        };
    }

    /**
     * The outcome of a call, as known at {@code now}.
     *
     * @param releasedAt empty if neither a hang-up nor an operator has ended the reservation
     */
    public static CallOutcome of(Reservation reservation, Optional<Instant> releasedAt, Optional<CallEnd> end,
            Instant now) {
        if (end.isPresent()) {
            return end.get().outcome();
        }
        if (releasedAt.isPresent()) {
            return ENDED;
        }
        return now.isBefore(reservation.reservedUntil()) ? IN_CALL : HOLD_EXPIRED;
    }
}
