// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.port.out.Traffic;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;

/** The sum of the counts that the {@link TrafficCounter}s of all processes wrote. */
public final class JpaTraffic implements Traffic {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String PEAK_DEMAND = """
            select name, max(busiest_hour), max(requests) from
                (select name, max(requests) as busiest_hour, sum(requests) as requests from
                    (select name, hour_start, sum(requested) as requests from traffic_hours
                     where hour_start >= :from and subject = 'AREA_CODE' group by name, hour_start) hours
                 group by name, width_bucket(hour_start, cast(:day_starts as timestamptz[]))) days
            group by name""";
    /** Of {@code traffic_hours}. */
    private static final String SUMS = """
            sum(requested), sum(allocated_area), sum(allocated_overlay), sum(allocated_state),
                sum(allocated_nearest), sum(allocated_any), sum(rate_limited), sum(none_available)""";
    private static final double HOUR = Duration.ofHours(1).toNanos();

    private final Database database;

    public JpaTraffic(Database database) {
        this.database = database;
    }

    @Override
    public List<TrafficMinute> minutes(Instant from, Instant to) {
        return steps(from, to, MINUTE);
    }

    @Override
    public List<TrafficMinute> steps(Instant from, Instant to, Duration step) {
        return database.query(em -> NamedParameterQuery.of("""
                select date_bin(make_interval(secs => :seconds), minute_start, :from) step, sum(allocated),
                    sum(rate_limited), sum(none_available), sum(unavailable), sum(invalid)
                from traffic_minutes where minute_start >= :from and minute_start < :to
                group by step order by step""", em)
                .with("seconds", (double) step.toSeconds())
                .with("from", from)
                .with("to", to)
                .rows())
                .stream()
                .map(row -> new TrafficMinute(EstimatedDatabaseClock.instant(row[0]), whole(row[1]), whole(row[2]),
                        whole(row[3]), whole(row[4]), whole(row[5])))
                .toList();
    }

    @Override
    public Map<AreaCode, RequestCounts> lastHourByAreaCode(Instant at) {
        return lastHour(at, HourlyCounter.Dimension.AREA_CODE, AreaCode::new);
    }

    @Override
    public Map<AreaCode, RequestCounts> byAreaCode(Instant from, Instant to) {
        return sums(from.truncatedTo(ChronoUnit.HOURS), to, HourlyCounter.Dimension.AREA_CODE, AreaCode::new,
                any -> 1);
    }

    @Override
    public Map<Campaign, RequestCounts> lastHourByCampaign(Instant at) {
        return lastHour(at, HourlyCounter.Dimension.CAMPAIGN, Campaign::new);
    }

    /** Names every hour, so that each is found in the index by its name. */
    @Override
    public Map<Instant, RequestCounts> hoursOfCampaign(Campaign campaign, Instant from, Instant to) {
        List<Instant> hours = Stream
                .iterate(from.truncatedTo(ChronoUnit.HOURS), hour -> !hour.isAfter(to),
                        hour -> hour.plus(1, ChronoUnit.HOURS))
                .toList();
        Map<Instant, RequestCounts> counts = new HashMap<>();
        database.query(em -> NamedParameterQuery.of("""
                select hour_start, %s
                from traffic_hours
                where hour_start = any(cast(:hours as timestamptz[])) and subject = 'CAMPAIGN' and name = :name
                group by hour_start""".formatted(SUMS), em)
                .with("hours", hours)
                .with("name", campaign.name())
                .rows())
                .forEach(row -> counts.put(EstimatedDatabaseClock.instant(row[0]), counts(row, 1)));
        return counts;
    }

    /** @param first the first column of {@link #SUMS} */
    private static RequestCounts counts(Object[] row, int first) {
        TierCounts allocated = new TierCounts(whole(row[first + 1]), whole(row[first + 2]), whole(row[first + 3]),
                whole(row[first + 4]), whole(row[first + 5]));
        return new RequestCounts(whole(row[first]), allocated, whole(row[first + 6]), whole(row[first + 7]));
    }

    @Override
    public Map<Agent, RequestCounts> lastHourByAgent(Instant at) {
        return lastHour(at, HourlyCounter.Dimension.AGENT, Agent::new);
    }

    @Override
    public Map<AreaCode, RecentDemand> recentByAreaCode(Instant at) {
        Map<AreaCode, RecentDemand> demands = new HashMap<>();
        database.query(em -> NamedParameterQuery.of("""
                select area_code, coalesce(sum(requested) filter (where minute_start >= :recent), 0),
                    coalesce(sum(used) filter (where minute_start >= :recent), 0), sum(requested), sum(used),
                    min(min(minute_start)) over ()
                from area_code_minutes where minute_start >= :from and minute_start < :to
                group by area_code""", em)
                .with("recent", RecentDemand.shortPeriodStart(at))
                .with("from", RecentDemand.longPeriodStart(at))
                .with("to", at)
                .rows()).forEach(row -> {
                    RecentDemand demand = RecentDemand.of(new RecentDemand.Counts(whole(row[1]), whole(row[2])),
                            new RecentDemand.Counts(whole(row[3]), whole(row[4])),
                            EstimatedDatabaseClock.instant(row[5]), at);
                    LenientParser.parse(AreaCode::new, (String) row[0])
                            .ifPresent(areaCode -> demands.put(areaCode, demand));
                });
        return demands;
    }

    @Override
    public List<AreaCodeDemand> peakDemand(List<Instant> dayStarts) {
        return database.query(em -> NamedParameterQuery.of(PEAK_DEMAND, em)
                .with("from", dayStarts.getFirst())
                .with("day_starts", dayStarts)
                .rows())
                .stream()
                .flatMap(row -> LenientParser.parse(AreaCode::new, (String) row[0])
                        .map(areaCode -> new AreaCodeDemand(areaCode, whole(row[1]), whole(row[2])))
                        .stream())
                .toList();
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

    private <T> Map<T, RequestCounts> lastHour(Instant at, HourlyCounter.Dimension dimension,
            Function<String, T> named) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        double stillCounts = 1 - Duration.between(hour, at).toNanos() / HOUR;
        return sums(hour.minus(1, ChronoUnit.HOURS), hour, dimension, named,
                start -> start.equals(hour) ? 1 : stillCounts);
    }

    /** @param share the fraction of an hour's counts to add, by the hour's start */
    private <T> Map<T, RequestCounts> sums(Instant from, Instant to, HourlyCounter.Dimension dimension,
            Function<String, T> named, ToDoubleFunction<Instant> share) {
        Map<T, RequestCounts> sums = new HashMap<>();
        for (Object[] row : rows("""
                select name, hour_start, %s
                from traffic_hours where hour_start >= :from and hour_start <= :to and subject = '%s'
                group by name, hour_start""".formatted(SUMS, dimension.name()), from, to)) {
            RequestCounts counts = counts(row, 2).scaledBy(share.applyAsDouble(EstimatedDatabaseClock.instant(row[1])));
            LenientParser.parse(named, (String) row[0])
                    .ifPresent(subject -> sums.merge(subject, counts, RequestCounts::plus));
        }
        return sums;
    }

    private List<Object[]> rows(String sql, Instant from, Instant to) {
        return database.query(em -> NamedParameterQuery.of(sql, em).with("from", from).with("to", to).rows());
    }

    private static long whole(Object count) {
        return ((Number) count).longValue();
    }
}
