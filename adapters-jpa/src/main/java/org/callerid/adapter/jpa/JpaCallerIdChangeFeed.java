// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.application.port.out.CallerIds;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/** The change feed of {@code caller_ids}, for copies such as the rotation index. */
public final class JpaCallerIdChangeFeed implements CallerIdChangeFeed {
    private final Database database;

    public JpaCallerIdChangeFeed(Database database) {
        this.database = database;
    }

    /**
     * Assigns {@code rows}, changed by an operator, and their audit trail entries a new revision. Call it
     * last in the transaction, before the rows are flushed: from then on concurrent changes wait, which keeps revisions
     * in commit order. Rows flushed earlier would be written, and entered in each index, twice.
     *
     * @throws IllegalArgumentException if there are more than {@link CallerIds#MAX_BATCH_SIZE} rows
     */
    static void bumpRevision(EntityManager em, List<CallerIdEntity> rows, List<AuditEventEntity> changes) {
        if (rows.isEmpty()) {
            return;
        }
        if (rows.size() > CallerIds.MAX_BATCH_SIZE) {
            throw new IllegalArgumentException("more than " + CallerIds.MAX_BATCH_SIZE + " rows in one transaction");
        }
        em.createNativeQuery("update change_feed set revision = revision + 1")
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
        long revision = revision(em);
        rows.forEach(row -> row.assignRevision(revision));
        changes.forEach(event -> event.assignRevision(revision));
    }

    @Override
    public long revision() {
        return database.query(JpaCallerIdChangeFeed::revision);
    }

    @Override
    public List<CallerId> activeAfter(Optional<CallerIdNumber> number, int limit) {
        UnreadableRowRegistry unreadable = database.unreadableRowRegistry();
        return database.query(em -> unreadable.readPage(CallerIdEntity.TABLE, limit, batchSize -> em.createQuery("""
                select c from CallerIdEntity c where c.active = 1 and c.number > :after order by c.number
                """, CallerIdEntity.class)
                .setParameter("after", number.map(CallerIdNumber::value).orElse(""))
                .setMaxResults(batchSize)
                .getResultList(), row -> row.read(unreadable)));
    }

    @Override
    public Changes changesSince(long revision, int limit) {
        // A page always holds at least one whole revision.
        int page = Math.max(limit, 2 * CallerIds.MAX_BATCH_SIZE);
        // A revision that was set by hand must not hide later ones.
        List<CallerIdEntity> changed = database.query(em -> em.createQuery("""
                select c from CallerIdEntity c where c.revision > :revision and c.revision <= :latest
                order by c.revision, c.number
                """, CallerIdEntity.class)
                .setParameter("revision", revision)
                .setParameter("latest", revision(em))
                .setMaxResults(page)
                .getResultList());
        if (changed.isEmpty()) {
            return new Changes(List.of(), revision);
        }
        long last = changed.getLast().revision();
        long complete = changed.size() < page ? last : last - 1;
        return new Changes(
                callerIds(changed.stream().filter(row -> row.revision() <= complete).toList()), complete);
    }

    static long revision(EntityManager em) {
        return ((Number) em.createNativeQuery("select revision from change_feed")
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult()).longValue();
    }

    private List<CallerId> callerIds(List<CallerIdEntity> rows) {
        return rows.stream().flatMap(row -> row.read(database.unreadableRowRegistry()).stream()).toList();
    }
}
