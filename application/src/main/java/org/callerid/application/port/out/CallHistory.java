// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.Reservation;

/**
 * What was asked, what was answered, and what became of it. A request is found some tenths of a second after its answer.
 *
 * <p>Every method throws {@link StoreUnavailableException} when its store cannot be reached.
 */
public interface CallHistory {
    /** Latest first. */
    List<LoggedRequest> page(Query query);

    Optional<AllocationRecord> findAllocation(AllocationId id);

    /** Live at {@code now}, in the order in which they were made. */
    List<AllocationRecord> activeReservations(Optional<AllocationId> after, int limit, Instant now);

    /**
     * A request as it was logged.
     *
     * @param id unlike those of all others
     * @param status HTTP status code, or that of the same outcome
     * @param destination digits; empty for what asks for no number, or could not be understood
     */
    record LoggedRequest(long id, Instant at, String endpoint, int status, Duration duration,
            Optional<String> destination,
            Optional<Campaign> campaign, Optional<Agent> agent, Optional<CallerIdNumber> callerId,
            Optional<AllocationId> allocation) {
        public Cursor cursor() {
            return new Cursor(at, id);
        }
    }

    /**
     * A reservation and how it ended.
     *
     * @param availableSince since when the number had been available
     */
    record AllocationRecord(Reservation reservation, Instant availableSince, Optional<Instant> releasedAt,
            HangupInfo hangup) {}

    /**
     * Which requests; what is absent does not matter.
     *
     * @param campaign its name; if no request has exactly this one, those whose name contains it, in upper or lower case
     * @param agent likewise
     * @param from inclusive
     * @param to exclusive
     * @param before where the last one of the page before this is
     * @param limit 1 or more
     */
    record Query(Optional<CallerIdNumber> number, Optional<String> campaign, Optional<String> agent,
            Optional<Integer> status, Optional<Instant> from, Optional<Instant> to, Optional<Cursor> before,
            int limit) {
        /** The latest ones, of one number or of all. */
        public static Query latest(Optional<CallerIdNumber> number, int limit) {
            return new Query(number, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), limit);
        }
    }

    /** A request's place in the log. */
    record Cursor(Instant at, long id) {}
}
