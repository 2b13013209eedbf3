// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/**
 * Whose turn it is. It only proposes; {@link Reservations} decides, and a proposal binds nobody.
 *
 * <p>Every method throws {@link StoreUnavailableException} when its store cannot be reached.
 */
public interface Rotation {
    /**
     * Candidates for each of {@code wanted}, in its order; none of them is proposed to anybody else of the same call. In
     * a proposal the numbers of an earlier group come first, within a group the longest free first. A proposal may be
     * empty although a number is free: it says what was found, not what there is.
     */
    List<Proposal> propose(List<ProposalRequest> wanted, Instant now);

    /**
     * Takes note of rows as {@link Reservations} or {@link CallerIds} returned them; what is older than what is known is
     * ignored. Proposed numbers that are learnt are in sight again.
     */
    void update(List<CallerId> rows);

    /** @param confirmBy what is proposed stays out of others' sight until one second after this, or until it is learnt */
    record ProposalRequest(List<CandidatePool> pools, Instant confirmBy) {}

    record Proposal(List<CallerIdNumber> candidates) {}
}
