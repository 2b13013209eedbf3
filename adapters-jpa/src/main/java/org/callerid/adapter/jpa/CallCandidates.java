// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import org.callerid.application.model.CallCriteria;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallResult;
import org.callerid.application.model.RequestOutcome;

/** Selects requests for numbers that match the criteria which an index serves. */
final class CallCandidates {
    static final String LATEST_FIRST = "created_at desc, id desc";
    /** The character after the last digit. */
    private static final String AFTER_DIGITS = ":";
    /** Looked up one by one: PostgreSQL could go through all requests in the order of time instead. */
    private static final String BY_REFERENCE = """
            (select r.* from
                (select id from api_logs where call_id = :reference
                 union select id from api_logs where caller_code = :reference) k
             cross join lateral (select * from api_logs one where one.id = k.id offset 0) r) api_logs
            where true""";

    private final CallQuery query;
    private final CallCriteria criteria;
    private final EntityManager em;

    CallCandidates(CallQuery query, EntityManager em) {
        this.query = query;
        this.criteria = query.criteria();
        this.em = em;
    }

    /** The latest {@code limit} candidates, with the alias {@code l}, in any order. */
    SqlQuery latest(int limit) {
        if (isByDestination()) {
            // The periods are in order, and so are the requests of each.
            return first(limit, "", inPeriod(withDestination()));
        }
        SqlQuery requests = criteria.reference()
                .map(reference -> new SqlQuery(BY_REFERENCE).with("reference", reference.value()))
                .orElseGet(() -> new SqlQuery("api_logs where true"));
        if (criteria.destination().isPresent()) {
            requests.and("destination >= :prefix and destination < :prefix_end");
        }
        return first(limit, " order by " + LATEST_FIRST, narrow(inPeriod(requests)));
    }

    /** Leaves only the matching ones, if not all candidates are. */
    SqlQuery sift(SqlQuery latest) {
        return isSifted() ? narrow(latest) : latest;
    }

    /** Whether there are criteria that candidates may not match. */
    boolean isSifted() {
        return isByDestination() && (criteria.campaign().isPresent() || criteria.agent().isPresent()
                || criteria.result().isPresent());
    }

    /** Whether the candidates are found one after the other, and not one here and one there. */
    boolean isDense() {
        return criteria.reference().isEmpty() && criteria.number().isEmpty() && criteria.destination().isEmpty()
                && criteria.campaign().isEmpty() && criteria.agent().isEmpty();
    }

    /** A call id or a number leads to fewer requests. */
    private boolean isByDestination() {
        return criteria.destination().isPresent() && criteria.reference().isEmpty() && criteria.number().isEmpty();
    }

    /**
     * The periods of the log, the latest first, and the matching requests of each. So a page is read from few periods
     * if the beginning of a destination is common, and each period takes one search of the index if it is rare.
     */
    private SqlQuery withDestination() {
        return new SqlQuery("""
                (select r.* from
                    generate_series((select %1$s from api_logs where %2$s order by created_at desc limit 1),
                        (select %1$s from api_logs where %2$s order by created_at limit 1), -%4$s) as p (start)
                 cross join lateral
                    (select * from
                        (select * from api_logs
                         where %1$s = p.start and destination >= :prefix and destination < :prefix_end offset 0) found
                     order by %3$s) r) api_logs
                where true""".formatted(RequestLogPeriod.OF_ROW, period(), LATEST_FIRST, RequestLogPeriod.LENGTH));
    }

    private static SqlQuery first(int limit, String order, SqlQuery requests) {
        return requests.nestedIn("(select *", order + " limit " + limit + ") l where true");
    }

    private SqlQuery inPeriod(SqlQuery requests) {
        requests.and("request_type = 'ALLOCATION'").and(period());
        criteria.from().ifPresent(from -> requests.with("from", from));
        criteria.to().ifPresent(to -> requests.with("to", to));
        query.before().ifPresent(before -> requests.with("before", before.at()).with("before_id", before.id()));
        criteria.destination()
                .ifPresent(prefix -> requests.with("prefix", prefix.digits())
                        .with("prefix_end", prefix.digits() + AFTER_DIGITS));
        return requests;
    }

    private SqlQuery narrow(SqlQuery requests) {
        criteria.number().ifPresent(number -> requests.and("caller_id = :number", "number", number.value()));
        criteria.campaign()
                .ifPresent(name -> requests.andIn("campaign", "campaigns",
                        new LoggedNames(RequestLogEntity.TABLE, "campaign", em).matching(name)));
        criteria.agent()
                .ifPresent(name -> requests.andIn("agent", "agents",
                        new LoggedNames(RequestLogEntity.TABLE, "agent", em).matching(name)));
        // A literal, because outcomes differ so much in frequency that PostgreSQL must know the value when it plans.
        criteria.result().ifPresent(result -> requests.and("outcome = '" + outcome(result).name() + "'"));
        return requests;
    }

    private static RequestOutcome outcome(CallResult result) {
        return switch (result) {
            case CallResult.Requested(var outcome) -> outcome;
            case CallResult.Placed(var outcome) -> RequestOutcome.SUCCEEDED;
        };
    }

    private String period() {
        return "true" + criteria.from().map(from -> " and created_at >= :from").orElse("")
                + criteria.to().map(to -> " and created_at < :to").orElse("")
                + query.before()
                        .map(before -> " and created_at <= :before and (created_at < :before or id < :before_id)")
                        .orElse("");
    }
}
