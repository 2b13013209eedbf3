// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import org.callerid.domain.numbering.Destination;

/** Deletes data of calls and requests that are over. */
public interface RetentionStore {
    /**
     * Deletes reservations with their call keys, logged requests and counts that ended before {@code before}, at most
     * {@code limit} rows per table, each table in its own transaction. Returns how many rows were deleted; a reservation
     * and its key are one.
     */
    int purgeHistory(Instant before, int limit);

    /**
     * Deletes what is known of people whose latest call was before {@code before}, at most {@code limit} rows, in one
     * transaction. It may wait until the day of that call has passed in UTC. Returns how many rows were deleted.
     */
    int purgeContacts(Instant before, int limit);

    /**
     * Removes a person from everything that is kept: what is known of them and their call keys are deleted, and in
     * reservations and logged requests destination and caller code are blanked. Several transactions: to be repeated
     * after an exception. All that is kept of calls is read. Returns how many rows named the person.
     */
    int forget(Destination person);

    /**
     * Deletes the demand by area code and minute before {@code before}, at most {@code limit} rows, in one transaction.
     * Returns how many rows were deleted.
     */
    int purgeAreaCodeMinutes(Instant before, int limit);
}
