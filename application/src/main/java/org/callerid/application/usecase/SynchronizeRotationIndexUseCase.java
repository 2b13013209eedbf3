// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.SynchronizeRotationIndex;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.application.port.out.CallerIdChangeFeed.Changes;
import org.callerid.application.port.out.RotationIndex;
import org.callerid.application.port.out.RotationIndex.IndexBuild;
import org.callerid.application.port.out.RotationIndex.State;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/** Builds the rotation index from the database in batches, then keeps it up to date from the change feed. */
public final class SynchronizeRotationIndexUseCase implements SynchronizeRotationIndex {
    /** While the index processes a batch, it serves nothing else. */
    private static final int BATCH_SIZE = 1_000;

    private final RotationIndex index;
    private final CallerIdChangeFeed changeFeed;

    public SynchronizeRotationIndexUseCase(RotationIndex index, CallerIdChangeFeed changeFeed) {
        this.index = index;
        this.changeFeed = changeFeed;
    }

    @Override
    public Outcome synchronize() {
        State state = index.state();
        if (state.revision().isPresent()) {
            return applyChanges(state.revision().get());
        }
        if (!state.building()) {
            rebuild();
        }
        return Outcome.BUILDING;
    }

    @Override
    public void rebuild() {
        index.startBuild().ifPresent(this::build);
    }

    private Outcome applyChanges(long known) {
        Changes changes = changeFeed.changesSince(known, BATCH_SIZE);
        while (changes.revision() > known) {
            if (!index.applyChanges(changes.rows(), changes.revision())) {
                return Outcome.BUILDING;
            }
            known = changes.revision();
            changes = changeFeed.changesSince(known, BATCH_SIZE);
        }
        return Outcome.UP_TO_DATE;
    }

    private void build(IndexBuild build) {
        // Read before the first row, so that changes made during the build are applied afterwards.
        long revision = changeFeed.revision();
        List<CallerId> chunk = changeFeed.activeAfter(Optional.empty(), BATCH_SIZE);
        while (!chunk.isEmpty()) {
            if (!build.load(chunk)) {
                return;
            }
            CallerIdNumber last = chunk.getLast().number();
            chunk = changeFeed.activeAfter(Optional.of(last), BATCH_SIZE);
        }
        build.publish(revision);
    }
}
