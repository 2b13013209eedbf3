// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callerid.application.port.out.CallHistory;
import org.callerid.domain.allocation.AllocationId;

/** What {@code api_logs} and {@code allocations} tell. */
public final class JpaCallHistory implements CallHistory {
    /** What is held is not available, and of that there is an index. The page is cut out before it is joined. */
    private static final String LIVE = """
            select a.* from
                (select allocation_id from caller_ids
                 where is_active in (0, 1) and available_at > ? and reserved_until > ? and allocation_id > ?
                 order by allocation_id limit ?) held
            join allocations a on a.id = held.allocation_id
            order by a.id""";
    private static final UUID SMALLEST = new UUID(0, 0);

    private final Database database;

    public JpaCallHistory(Database database) {
        this.database = database;
    }

    @Override
    public List<LoggedRequest> page(Query query) {
        return database.reading(em -> {
            LoggedNames campaigns = new LoggedNames("campaign", em);
            LoggedNames agents = new LoggedNames("agent", em);
            return page(query, query.campaign().map(campaigns::meantBy), query.agent().map(agents::meantBy), em);
        });
    }

    private List<LoggedRequest> page(Query query, Optional<List<String>> campaigns,
            Optional<List<String>> agents, EntityManager em) {
        Selection requests = new Selection("api_logs where true");
        query.number().ifPresent(number -> requests.and("caller_id = ?", number.value()));
        campaigns.ifPresent(names -> requests.andOneOf("campaign", names));
        agents.ifPresent(names -> requests.andOneOf("agent", names));
        // Written out: how many requests were answered so differs so much that PostgreSQL must know it when it plans.
        query.status().ifPresent(status -> requests.and("status = " + status));
        query.from().ifPresent(from -> requests.and("created_at >= ?", from));
        query.to().ifPresent(to -> requests.and("created_at < ?", to));
        query.before()
                .ifPresent(before -> requests.and("created_at <= ? and (created_at < ? or id < ?)", before.at(),
                        before.at(), before.id()));
        UnreadableRowRegistry unreadable = database.unreadable();
        return unreadable.page(RequestLogEntity.TABLE, query.atMost(),
                limit -> requests.rows(RequestLogEntity.class, "created_at desc, id desc", limit, em),
                row -> row.read(unreadable));
    }

    @Override
    public Optional<Promise> promise(AllocationId id) {
        return database.reading(em -> Optional.ofNullable(em.find(AllocationEntity.class, id.value()))
                .flatMap(row -> row.readPromise(database.unreadable())));
    }

    @Override
    public List<Promise> live(Optional<AllocationId> after, int atMost, Instant now) {
        UnreadableRowRegistry unreadable = database.unreadable();
        return database.reading(em -> unreadable.page(AllocationEntity.TABLE, atMost,
                limit -> liveRows(after, limit, now, em), row -> row.readPromise(unreadable)));
    }

    private static List<AllocationEntity> liveRows(Optional<AllocationId> after, int limit, Instant now,
            EntityManager em) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        List<?> rows = em.createNativeQuery(LIVE, AllocationEntity.class)
                .setParameter(1, at)
                .setParameter(2, at)
                .setParameter(3, after.map(AllocationId::value).orElse(SMALLEST))
                .setParameter(4, limit)
                .getResultList();
        return rows.stream().map(AllocationEntity.class::cast).toList();
    }
}
