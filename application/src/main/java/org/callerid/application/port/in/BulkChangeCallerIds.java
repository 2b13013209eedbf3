// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Changes or deletes many numbers at once. Once a method has returned, nothing is allocated under the old
 * configuration.
 */
public interface BulkChangeCallerIds {
    /** How many numbers {@link #changeMatching} and {@link #deleteMatching} change at most. */
    int MAX_NUMBERS = 20_000;

    /**
     * Changes all numbers or, if the store fails, none.
     *
     * @param numbers at most {@link org.callerid.application.port.out.CallerIds#MAX_BATCH_SIZE}
     */
    BatchResult change(List<CallerIdNumber> numbers, CallerIdPatch patch, Attribution by);

    /**
     * Changes all numbers that match the filter now, in several transactions. If the store fails, the changes made so
     * far remain; repeating the call makes the remaining ones.
     *
     * @throws InvalidValueException if more than {@link #MAX_NUMBERS} match; nothing is changed then
     */
    BatchResult changeMatching(CallerIdFilter filter, CallerIdPatch patch, Attribution by);

    /**
     * Deletes all numbers or, if the store fails, none. Their usage counts and active reservations are kept in case
     * they are added again.
     *
     * @param numbers at most {@link org.callerid.application.port.out.CallerIds#MAX_BATCH_SIZE}
     */
    BatchResult delete(List<CallerIdNumber> numbers, Attribution by);

    /**
     * Deletes all numbers that match the filter now, in several transactions. If the store fails, the numbers deleted
     * so far remain deleted; repeating the call deletes the others.
     *
     * @throws InvalidValueException if more than {@link #MAX_NUMBERS} match; nothing is deleted then
     */
    BatchResult deleteMatching(CallerIdFilter filter, Attribution by);

    /**
     * The result of a change of many numbers.
     *
     * @param batch the id with which the changes can be found and undone
     * @param found how many numbers were found, changed or not
     */
    record BatchResult(BatchId batch, long found) {}
}
