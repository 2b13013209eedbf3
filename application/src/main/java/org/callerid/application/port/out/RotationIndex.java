// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.callerid.CallerId;

/**
 * An index of the rotation beside the database, shared by all nodes. It may be lost at any time, knows when it is, and is
 * then built again.
 *
 * <p>Every method throws {@link StoreUnavailableException} when its store cannot be reached.
 */
public interface RotationIndex {
    State state();

    /**
     * Takes note of rows that changed in the catalogue up to {@code revision}; false if no index is live. Rows that are older
     * than what is known are ignored.
     */
    boolean applyChanges(List<CallerId> rows, long revision);

    /** Starts to build the index again; none is live from now on. Empty if another node is building. */
    Optional<IndexBuild> startBuild();

    /**
     * @param revision of the catalogue, as the live index knows it; empty if no index is live
     * @param building whether a node is building one
     */
    record State(Optional<Long> revision, boolean building) {}

    /** An index on its way. It learns, as the live one does, what calls do to numbers meanwhile. */
    interface IndexBuild {
        /** Adds rows; false if this building came to nothing, because it took too long or the store was emptied. */
        boolean load(List<CallerId> rows);

        /** Makes the index the live one; false if this building came to nothing. */
        boolean publish(long revision);
    }
}
