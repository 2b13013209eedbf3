// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.FoundCalls;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.port.out.CallHistory;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;

/** The call history in {@code api_logs} and {@code allocations}. */
public final class JpaCallHistory implements CallHistory {
    /** A number that is reserved is either inactive or not available. The page is limited before the join. */
    private static final String ACTIVE = """
            select a.* from
                (select c.allocation_id from
                    (select caller_id from rotation where available_from > :now
                     union all select caller_id from caller_ids where is_active = 0) unavailable
                 join caller_ids c on c.caller_id = unavailable.caller_id
                 where c.reserved_until > :now and c.allocation_id > :after
                 order by c.allocation_id limit :at_most) held
            join allocations a on a.id = held.allocation_id
            order by a.id""";
    /** {@code least} ignores null. A number is held for its term at most, whether it is released later or never. */
    private static final String HOLD_TIMES = """
            select count(*), avg(extract(epoch from least(released_at, reserved_until) - reserved_at)) * 1000 from
                (select reserved_at, reserved_until, released_at from allocations where reserved_until <= :now
                 order by reserved_at desc limit :at_most) ended""";
    private static final UUID MIN_ID = new UUID(0, 0);

    private final Database database;
    private final int maxRead;

    public JpaCallHistory(Database database) {
        this(database, CallSearch.MAX_READ);
    }

    /** @param maxRead how many candidates are read for one page of calls */
    JpaCallHistory(Database database, int maxRead) {
        this.database = database;
        this.maxRead = maxRead;
    }

    @Override
    public List<RequestLogRecord> page(RequestLogQuery query) {
        return database.query(em -> {
            LoggedNames campaigns = new LoggedNames(RequestLogEntity.TABLE, "campaign", em);
            LoggedNames agents = new LoggedNames(RequestLogEntity.TABLE, "agent", em);
            return page(query, query.campaign().map(campaigns::matching), query.agent().map(agents::matching), em);
        });
    }

    private List<RequestLogRecord> page(RequestLogQuery query, Optional<List<String>> campaigns,
            Optional<List<String>> agents, EntityManager em) {
        SqlQuery requests = new SqlQuery("api_logs where true");
        query.number().ifPresent(number -> requests.and("caller_id = :number", "number", number.value()));
        campaigns.ifPresent(names -> requests.andIn("campaign", "campaigns", names));
        agents.ifPresent(names -> requests.andIn("agent", "agents", names));
        // A literal, because outcomes differ so much in frequency that PostgreSQL must know the value when it plans.
        query.outcome().ifPresent(outcome -> requests.and("outcome = '" + outcome.name() + "'"));
        query.from().ifPresent(from -> requests.and("created_at >= :from", "from", from));
        query.to().ifPresent(to -> requests.and("created_at < :to", "to", to));
        query.before()
                .ifPresent(before -> requests
                        .and("created_at <= :before and (created_at < :before or id < :before_id)", "before",
                                before.at())
                        .with("before_id", before.id()));
        UnreadableRowRegistry unreadable = database.unreadableRowRegistry();
        return unreadable.readPage(RequestLogEntity.TABLE, query.limit(),
                limit -> requests.rows(RequestLogEntity.class, "created_at desc, id desc", limit, em),
                row -> row.read(unreadable));
    }

    @Override
    public FoundCalls calls(CallQuery query, Instant now) {
        return database
                .query(em -> new CallSearch(query, now, maxRead, em).find(database.unreadableRowRegistry()));
    }

    @Override
    public Optional<CallRecord> findCall(long request) {
        return database.query(em -> call(Optional.ofNullable(em.find(RequestLogEntity.class, request))
                .filter(RequestLogEntity::asksForNumber), em));
    }

    @Override
    public Optional<AllocationRecord> findAllocation(AllocationId id) {
        return database.query(em -> Optional.ofNullable(em.find(AllocationEntity.class, id.value()))
                .flatMap(row -> row.readRecord(database.unreadableRowRegistry())));
    }

    @Override
    public Optional<CallRecord> latestCallTo(Destination person, Optional<CallerIdNumber> shown, Instant since,
            Instant now) {
        return database.query(em -> call(ReturnedCalls.latestTo(person, shown, since, now, em), em));
    }

    @Override
    public Optional<CallRecord> latestCallShowing(CallerIdNumber shown, Instant since) {
        return database.query(em -> call(ReturnedCalls.latestShowing(shown, since, em), em));
    }

    private Optional<CallRecord> call(Optional<RequestLogEntity> request, EntityManager em) {
        UnreadableRowRegistry unreadable = database.unreadableRowRegistry();
        return request.flatMap(row -> row.read(unreadable))
                .map(found -> CallSearch.withAllocations(List.of(found), unreadable, em).getFirst());
    }

    @Override
    public Optional<Duration> meanHoldTime(int latest, Instant now) {
        Object[] row = database.query(em -> NamedParameterQuery.of(HOLD_TIMES, em)
                .with("now", now)
                .with("at_most", latest)
                .singleRow());
        return Optional.ofNullable(row[1]).map(millis -> Duration.ofMillis(((Number) millis).longValue()));
    }

    @Override
    public List<AllocationRecord> activeReservations(Optional<AllocationId> after, int limit, Instant now) {
        database.catchUpRotation(now);
        UnreadableRowRegistry unreadable = database.unreadableRowRegistry();
        return database.query(em -> unreadable.readPage(AllocationEntity.TABLE, limit,
                batchSize -> activeRows(after, batchSize, now, em), row -> row.readRecord(unreadable)));
    }

    private static List<AllocationEntity> activeRows(Optional<AllocationId> after, int limit, Instant now,
            EntityManager em) {
        return NamedParameterQuery.of(ACTIVE, AllocationEntity.class, em)
                .with("now", now)
                .with("after", after.map(AllocationId::value).orElse(MIN_ID))
                .with("at_most", limit)
                .list(AllocationEntity.class);
    }
}
