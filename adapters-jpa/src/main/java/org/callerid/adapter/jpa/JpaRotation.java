// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.callerid.CallerId;

/** The rotation as the database's own index has it. */
public final class JpaRotation implements Rotation {
    private final Database database;
    private final OutOfSight outOfSight = new OutOfSight();

    public JpaRotation(Database database) {
        this.database = database;
    }

    @Override
    public List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
        return database.reading(em -> propose(wanted, now, em));
    }

    @Override
    public void update(List<CallerId> rows) {
        rows.forEach(row -> outOfSight.show(row.number()));
    }

    private List<Proposal> propose(List<ProposalRequest> wanted, Instant now, EntityManager em) {
        FreeNumbers free = FreeNumbers.find(database.rows(em), wanted, now, outOfSight);
        return wanted.stream().map(want -> new Proposal(free.take(want))).toList();
    }
}
