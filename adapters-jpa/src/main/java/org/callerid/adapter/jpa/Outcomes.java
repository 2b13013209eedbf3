// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.Reservations.Claim;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decisions;
import org.callerid.domain.callerid.CallerId;

/** What is written of claims that had no answer. */
final class Outcomes {
    private final EntityManager em;
    private final Instant now;
    private final List<CallerId> rows = new ArrayList<>();

    Outcomes(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
    }

    Decisions of(List<Claim> claims) {
        return new Decisions(claims.stream().map(this::of).toList(), List.copyOf(rows));
    }

    private Decision of(Claim claim) {
        Optional<AllocationEntity> promise = Optional.ofNullable(em.find(AllocationEntity.class, claim.id().value()))
                .filter(made -> made.isLiveAt(now));
        promise.map(made -> em.find(CallerIdEntity.class, made.reservation().number().value()))
                .ifPresent(row -> rows.add(row.callerId()));
        return promise.<Decision>map(made -> new Decision.Confirmed(made.reservation())).orElseGet(Decision.Lost::new);
    }
}
