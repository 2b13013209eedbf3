// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;

/**
 * Finds in the request log the call that somebody returns, by the indexes that searches for calls have anyway
 * (docs/adr/0034).
 */
final class ReturnedCalls {
    private static final String GOT_A_NUMBER = "request_type = 'ALLOCATION' and allocation_id is not null"
            + " and caller_id is not null and created_at >= :since";
    /** One search of the index for each period of the log; a person is called in few of them. */
    private static final String LATEST_TO = """
            select r.* from
                generate_series(%2$s, %3$s, -%4$s) as p (start)
            cross join lateral
                (select * from api_logs where %5$s = p.start and destination = :person offset 0) r
            where %1$s and created_at <= :now
            order by caller_id = :shown desc, created_at desc, id desc limit 1""".formatted(GOT_A_NUMBER,
            RequestLogPeriod.startOf("cast(:now as timestamptz)"),
            RequestLogPeriod.startOf("greatest(cast(:since as timestamptz),"
                    + " (select created_at from api_logs order by created_at limit 1))"),
            RequestLogPeriod.LENGTH, RequestLogPeriod.OF_ROW);
    private static final String LATEST_SHOWING = """
            select * from api_logs where caller_id = :shown and %s
            order by created_at desc, id desc limit 1""".formatted(GOT_A_NUMBER);
    private static final String NO_NUMBER = "";

    private ReturnedCalls() {}

    /** The latest that got {@code shown}, else the latest. */
    static Optional<RequestLogEntity> latestTo(Destination person, Optional<CallerIdNumber> shown, Instant since,
            Instant now, EntityManager em) {
        return first(NamedParameterQuery.of(LATEST_TO, RequestLogEntity.class, em)
                .with("person", person.digits())
                .with("shown", shown.map(CallerIdNumber::value).orElse(NO_NUMBER))
                .with("since", since)
                .with("now", now));
    }

    static Optional<RequestLogEntity> latestShowing(CallerIdNumber shown, Instant since, EntityManager em) {
        return first(NamedParameterQuery.of(LATEST_SHOWING, RequestLogEntity.class, em)
                .with("shown", shown.value())
                .with("since", since));
    }

    private static Optional<RequestLogEntity> first(NamedParameterQuery query) {
        List<RequestLogEntity> rows = query.list(RequestLogEntity.class);
        return rows.stream().findFirst();
    }
}
