// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.port.out.Traffic;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.RequestCounts;

/** The sum of the counts that the {@link TrafficCounter}s of all processes wrote. */
public final class JpaTraffic implements Traffic {
    private static final double HOUR = Duration.ofHours(1).toNanos();

    private final Database database;

    public JpaTraffic(Database database) {
        this.database = database;
    }

    @Override
    public List<TrafficMinute> minutes(Instant from, Instant to) {
        return rows("""
                select minute_start, sum(allocated), sum(rate_limited), sum(unavailable), sum(invalid)
                from traffic_minutes where minute_start >= :from and minute_start < :to
                group by minute_start order by minute_start""", from, to).stream()
                .map(row -> new TrafficMinute(EstimatedDatabaseClock.instant(row[0]), whole(row[1]), whole(row[2]),
                        whole(row[3]),
                        whole(row[4])))
                .toList();
    }

    @Override
    public Map<AreaCode, RequestCounts> lastHourByAreaCode(Instant at) {
        return lastHour(at, HourlyCounter.Dimension.AREA_CODE, AreaCode::new);
    }

    @Override
    public Map<Campaign, RequestCounts> lastHourByCampaign(Instant at) {
        return lastHour(at, HourlyCounter.Dimension.CAMPAIGN, Campaign::new);
    }

    @Override
    public ResponseTimePercentiles responseTimes(Instant from, Instant to) {
        Histogram all = HistogramCodec.empty();
        rows("""
                select minute_start, response_times from traffic_minutes
                where minute_start >= :from and minute_start < :to""", from, to)
                .forEach(row -> all.add(HistogramCodec.decode((byte[]) row[1])));
        return all.getTotalCount() == 0
                ? ResponseTimePercentiles.NONE
                : new ResponseTimePercentiles(HistogramCodec.valueAtPercentile(50, all),
                        HistogramCodec.valueAtPercentile(95, all),
                        HistogramCodec.valueAtPercentile(99, all));
    }

    private <T> Map<T, RequestCounts> lastHour(Instant at, HourlyCounter.Dimension subject, Function<String, T> named) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        double stillCounts = 1 - Duration.between(hour, at).toNanos() / HOUR;
        Map<T, RequestCounts> demands = new HashMap<>();
        for (Object[] row : rows("""
                select name, hour_start, sum(requested), sum(allocated), sum(allocated_locally), sum(rate_limited)
                from traffic_hours where hour_start >= :from and hour_start <= :to and subject = '%s'
                group by name, hour_start""".formatted(subject.name()), hour.minus(1, ChronoUnit.HOURS), hour)) {
            double share = EstimatedDatabaseClock.instant(row[1]).equals(hour) ? 1 : stillCounts;
            RequestCounts demand = new RequestCounts(whole(row[2]), whole(row[3]), whole(row[4]), whole(row[5]))
                    .scaledBy(share);
            LenientParser.parse(named, (String) row[0])
                    .ifPresent(subjectOfRow -> demands.merge(subjectOfRow, demand, RequestCounts::plus));
        }
        return demands;
    }

    private List<Object[]> rows(String sql, Instant from, Instant to) {
        return database.query(em -> NamedParameterQuery.of(sql, em).with("from", from).with("to", to).rows());
    }

    private static long whole(Object count) {
        return ((Number) count).longValue();
    }
}
