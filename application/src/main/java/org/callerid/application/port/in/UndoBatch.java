// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.validation.InvalidValueException;

/** Undoes a batch of changes. */
public interface UndoBatch {
    int MAX_CHANGES = 20_000;

    /**
     * Restores each number to its state before the batch, unless an operator has changed it since. A number that the
     * batch added is deleted; a number that it deleted is restored. Runs in several transactions. If the store fails,
     * the numbers restored so far stay restored; repeating the call restores the rest.
     *
     * @throws InvalidValueException if the batch does not exist, or has more than {@link #MAX_CHANGES} changes; nothing
     *         is changed then
     */
    UndoResult undo(BatchId batch, Attribution by);

    /**
     * The result of an undo.
     *
     * @param batch the id with which the undo itself can be found and undone
     * @param skipped how many numbers were skipped because an operator had changed them since
     */
    record UndoResult(BatchId batch, long restored, long skipped) {}
}
