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
     * A new revision, for rows changed by an operator and their audit trail entries. Call it last in the transaction,
     * before the rows are written: from then on concurrent changes wait, which keeps revisions in commit order.
     *
     * @param changes how many rows changed
     * @throws IllegalArgumentException if these are more than {@link CallerIds#MAX_BATCH_SIZE}
     */
    static long nextRevision(EntityManager em, int changes) {
        if (changes > CallerIds.MAX_BATCH_SIZE) {
            throw new IllegalArgumentException("more than " + CallerIds.MAX_BATCH_SIZE + " rows in one transaction");
        }
        return Jdbc
                .query(em, "update change_feed set revision = revision + 1 returning revision", row -> row.getLong(1))
                .getFirst();
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
