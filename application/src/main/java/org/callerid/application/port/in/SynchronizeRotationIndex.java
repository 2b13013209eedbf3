// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.model.StoreUnavailableException;

/** Keeps the rotation's index in step with the database. To be asked again and again, by every node. */
public interface SynchronizeRotationIndex {
    /**
     * Looks at the index, brings it up to date, or builds it if it is lost and nobody else does.
     *
     * @throws StoreUnavailableException if Redis or the database cannot be reached
     */
    Outcome synchronize();

    /**
     * Builds the index again although it seems whole, unless another node is building.
     *
     * @throws StoreUnavailableException if Redis or the database cannot be reached
     */
    void rebuild();

    enum Outcome {
        /** The index is live and knows every change of the catalogue. */
        UP_TO_DATE,
        /** Some node is building it. */
        BUILDING
    }
}
