// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.TypedQuery;
import java.util.List;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.domain.callerid.CallerIdNumber;

/** Reads the changes in {@code audit_trail}, which {@link JpaCallerIds} and {@link JpaReservations} write. */
public final class JpaAuditTrail implements AuditTrail {
    private final Database database;

    public JpaAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public List<AuditTrailEntry> page(AuditTrailQuery query) {
        return database.query(em -> {
            TypedQuery<AuditEventEntity> page = em.createQuery("select c from AuditEventEntity c where c.id < :before"
                    + query.number().map(number -> " and c.number = :number").orElse("")
                    + query.batch().map(batch -> " and c.batch = :batch").orElse("")
                    + " order by c.id desc", AuditEventEntity.class);
            page.setParameter("before", query.before().orElse(Long.MAX_VALUE));
            query.number().map(CallerIdNumber::value).ifPresent(number -> page.setParameter("number", number));
            query.batch().ifPresent(batch -> page.setParameter("batch", batch));
            UnreadableRowRegistry unreadable = database.unreadableRowRegistry();
            return unreadable.readPage("audit_trail", query.limit(), limit -> page.setMaxResults(limit).getResultList(),
                    row -> row.read(unreadable));
        });
    }
}
