// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.callerid.CallerId;

/**
 * An index of the rotation outside the database, shared by all nodes. It may be lost at any time; it detects the loss
 * and is then rebuilt.
 *
 * <p>Every method throws {@link StoreUnavailableException} if its store cannot be reached.
 */
public interface RotationIndex {
    State state();

    /**
     * Applies rows of the change feed up to {@code revision}; false if no index is live. Rows older than those in the
     * index are ignored.
     */
    boolean applyChanges(List<CallerId> rows, long revision);

    /** Starts a rebuild. No index is live until it is published. Empty if another node is building one. */
    Optional<IndexBuild> startBuild();

    /**
     * The state of the index.
     *
     * @param revision the change feed revision of the live index; empty if no index is live
     * @param building whether a node is building one
     */
    record State(Optional<Long> revision, boolean building) {}

    /**
     * An index that is being built. Like the live index, it receives the row updates that calls cause during the build.
     */
    interface IndexBuild {
        /** Adds rows; false if this build was cancelled because it took too long or the store was emptied. */
        boolean load(List<CallerId> rows);

        /** Makes this index the live one; false if this build was cancelled. */
        boolean publish(long revision);
    }
}
