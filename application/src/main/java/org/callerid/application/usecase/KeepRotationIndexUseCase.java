// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.KeepRotationIndex;
import org.callerid.application.port.out.Catalogue;
import org.callerid.application.port.out.Catalogue.Changes;
import org.callerid.application.port.out.RotationIndex;
import org.callerid.application.port.out.RotationIndex.Building;
import org.callerid.application.port.out.RotationIndex.State;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/** Builds the rotation's index from the database, chunk by chunk, and has it follow the catalogue afterwards. */
public final class KeepRotationIndexUseCase implements KeepRotationIndex {
    /** The index serves nobody else while it takes a chunk in. */
    private static final int CHUNK = 1_000;

    private final RotationIndex index;
    private final Catalogue catalogue;

    public KeepRotationIndexUseCase(RotationIndex index, Catalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    @Override
    public Outcome keep() {
        State state = index.state();
        if (state.revision().isPresent()) {
            return follow(state.revision().get());
        }
        if (!state.building()) {
            rebuild();
        }
        return Outcome.BEING_BUILT;
    }

    @Override
    public void rebuild() {
        index.begin().ifPresent(this::build);
    }

    private Outcome follow(long known) {
        Changes changes = catalogue.changedAfter(known, CHUNK);
        while (changes.revision() > known) {
            if (!index.follow(changes.rows(), changes.revision())) {
                return Outcome.BEING_BUILT;
            }
            known = changes.revision();
            changes = catalogue.changedAfter(known, CHUNK);
        }
        return Outcome.IN_STEP;
    }

    private void build(Building building) {
        // Before the first row is read: what changes meanwhile will be followed.
        long revision = catalogue.revision();
        List<CallerId> chunk = catalogue.activeAfter(Optional.empty(), CHUNK);
        while (!chunk.isEmpty()) {
            if (!building.load(chunk)) {
                return;
            }
            CallerIdNumber last = chunk.getLast().number();
            chunk = catalogue.activeAfter(Optional.of(last), CHUNK);
        }
        building.finish(revision);
    }
}
