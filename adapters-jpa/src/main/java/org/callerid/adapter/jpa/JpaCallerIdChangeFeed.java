// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.application.port.out.CallerIds;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/** The change feed of {@code caller_ids}, for copies such as the rotation index. */
public final class JpaCallerIdChangeFeed implements CallerIdChangeFeed {
    private static final String ACTIVE = "select " + CallerIdColumns.NAMES + " " + """
            from caller_ids c where c.is_active = 1 and c.caller_id > ? order by c.caller_id limit ?""";
    private static final String CHANGED = "select " + CallerIdColumns.NAMES + ", " + """
            c.revision from caller_ids c
            where c.revision > ? and c.revision <= (select revision from change_feed)
            order by c.revision, c.caller_id limit ?""";

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

    static long revision(EntityManager em) {
        return ((Number) em.createNativeQuery("select revision from change_feed")
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult()).longValue();
    }

    @Override
    public List<CallerId> activeAfter(Optional<CallerIdNumber> number, int limit) {
        UnreadableRowRegistry unreadable = database.unreadableRowRegistry();
        String after = number.map(CallerIdNumber::value).orElse("");
        return database.inTransaction(em -> unreadable.readPage(CallerIdEntity.TABLE, limit,
                batchSize -> Jdbc.query(em, ACTIVE, CallerIdColumns::read, after, batchSize),
                row -> row.read(unreadable)));
    }

    @Override
    public Changes changesSince(long revision, int limit) {
        // A page always holds at least one whole revision.
        int page = Math.max(limit, 2 * CallerIds.MAX_BATCH_SIZE);
        // A revision that was set by hand must not hide later ones.
        List<ChangedRow> changed = database.inTransaction(em -> Jdbc.query(em, CHANGED, ChangedRow::read, revision,
                page));
        if (changed.isEmpty()) {
            return new Changes(List.of(), revision);
        }
        long last = changed.getLast().revision();
        long complete = changed.size() < page ? last : last - 1;
        return new Changes(changed.stream()
                .filter(row -> row.revision() <= complete)
                .flatMap(row -> row.columns().read(database.unreadableRowRegistry()).stream())
                .toList(), complete);
    }

    private record ChangedRow(CallerIdColumns columns, long revision) {
        static ChangedRow read(ResultSet row) throws SQLException {
            return new ChangedRow(CallerIdColumns.read(row), row.getLong(CallerIdColumns.COUNT + 1));
        }
    }
}
