// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/**
 * The rotation order of the caller ids. It only proposes numbers; {@link Reservations} decides, so a proposal
 * guarantees nothing.
 *
 * <p>Every method throws {@link StoreUnavailableException} if its store cannot be reached, and
 * {@link IndexLostException} if the store responds but has lost the order, which is then rebuilt in the background.
 */
public interface Rotation {
    /**
     * One proposal per request, in the order of {@code requests}; no number is proposed twice in one call. Numbers of
     * an earlier pool come first; within a pool, those that have been available longest. A proposal may be empty
     * although a number is available.
     */
    List<Proposal> propose(List<ProposalRequest> requests, Instant now);

    /**
     * Updates rows as {@link Reservations} or {@link CallerIds} returned them; older versions are ignored. Ends the
     * leases of proposed numbers among them.
     */
    void update(List<CallerId> rows);

    /**
     * A request for a proposal.
     *
     * @param confirmBy a proposed number is leased until one second after this, or until {@link #update} receives its
     *        row
     */
    record ProposalRequest(List<CandidatePool> pools, Instant confirmBy) {}

    record Proposal(List<CallerIdNumber> candidates) {}
}
