// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.validation.InvalidValueException;

/** Changes many numbers at once: limits, active or not. Once a method has returned, nothing is granted on the old values. */
public interface ChangeCallerIds {
    /** As many as {@link #changeMatching} changes at most. */
    int MAX_NUMBERS = 20_000;

    /**
     * All of them or, if the store fails, none.
     *
     * @param numbers as many as {@link org.callerid.application.port.out.CallerIds#MAX_BATCH_SIZE} at most
     */
    BatchResult change(List<CallerIdNumber> numbers, CallerIdPatch patch, Actor actor);

    /**
     * All that the filter leaves now, in several steps: what was changed before the store fails stays so, and doing it again
     * does the rest.
     *
     * @throws InvalidValueException if there are more than {@link #MAX_NUMBERS}; nothing is changed then
     */
    BatchResult changeMatching(CallerIdFilter filter, CallerIdPatch patch, Actor actor);

    /**
     * @param batch under which the changes can be found and undone
     * @param found how many numbers were found, changed or not
     */
    record BatchResult(BatchId batch, long found) {}
}
