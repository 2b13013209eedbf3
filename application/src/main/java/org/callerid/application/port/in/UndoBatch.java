// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.validation.InvalidValueException;

/** Takes a batch of changes back. */
public interface UndoBatch {
    int MAX_CHANGES = 20_000;

    /**
     * Each number becomes what it was before the batch, unless an operator has changed it since: a number that the batch
     * added is deleted, one that it deleted is listed again. In several steps: what was undone before the store fails stays
     * so, and doing it again does the rest.
     *
     * @throws InvalidValueException if there is no such batch, or it has more than {@link #MAX_CHANGES} changes; nothing is
     *         changed then
     */
    UndoResult undo(BatchId batch, Actor actor);

    /**
     * @param batch under which the changes back can be found, and undone again
     * @param changedSince how many numbers were left alone since an operator had changed them
     */
    record UndoResult(BatchId batch, long restored, long changedSince) {}
}
