// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/** The rotation order of the database's own index. Leases of proposed numbers are known to this node only. */
public final class JpaRotation implements LeasingRotation {
    private final Database database;
    private final ProposalLeases leases = new ProposalLeases();

    public JpaRotation(Database database) {
        this.database = database;
    }

    @Override
    public List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
        return database.inTransaction(em -> propose(wanted, now, em));
    }

    @Override
    public List<List<CallerIdNumber>> lease(List<LeaseRequest> requests, Instant now) {
        return database
                .inTransaction(em -> CandidateSelector.lease(database.availableNumbers(em), requests, now, leases));
    }

    @Override
    public void endLeases(List<CallerIdNumber> numbers) {
        numbers.forEach(leases::release);
    }

    @Override
    public void update(List<CallerId> rows) {
        rows.forEach(row -> leases.release(row.number()));
    }

    private List<Proposal> propose(List<ProposalRequest> wanted, Instant now, EntityManager em) {
        CandidateSelector free = CandidateSelector.find(database.availableNumbers(em), wanted, now, leases);
        return wanted.stream().map(want -> new Proposal(free.leaseNext(want))).toList();
    }
}
