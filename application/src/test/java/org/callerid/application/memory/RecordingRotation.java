// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.callerid.CallerId;

/** Proposes nothing, and remembers what it was told. */
public final class RecordingRotation implements Rotation {
    private final List<List<CallerId>> updates = new ArrayList<>();

    @Override
    public List<Proposal> propose(List<ProposalRequest> requests, Instant now) {
        return requests.stream().map(request -> new Proposal(List.of())).toList();
    }

    @Override
    public void update(List<CallerId> rows) {
        updates.add(List.copyOf(rows));
    }

    /** What it was told at once, in order. */
    public List<List<CallerId>> updates() {
        return List.copyOf(updates);
    }

    /** All it was told, in order. */
    public List<CallerId> learnt() {
        return updates.stream().flatMap(List::stream).toList();
    }
}
