// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.model.StoreUnavailableException;

/** Keeps the rotation index in sync with the database. Every node must call it periodically. */
public interface SynchronizeRotationIndex {
    /**
     * Checks the index and applies the latest changes, or rebuilds the index if it is lost and no other node is
     * building it.
     *
     * @throws StoreUnavailableException if Redis or the database cannot be reached
     */
    Outcome synchronize();

    /**
     * Rebuilds the index even if it seems intact, unless another node is building it.
     *
     * @throws StoreUnavailableException if Redis or the database cannot be reached
     */
    void rebuild();

    enum Outcome {
        /** The index is live and contains every change of the change feed. */
        UP_TO_DATE,
        /** A node is building the index. */
        BUILDING
    }
}
