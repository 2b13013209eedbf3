// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestType;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.traffic.RequestCounts;

/**
 * Counts this process's requests for a number by minute and by hour, and periodically writes the changed rows. The rows
 * belong to this process, so writing them again is idempotent. Not thread-safe.
 */
final class TrafficCounter {
    /** How late an entry may arrive. */
    private static final Duration MINUTE_RETENTION = Duration.ofMinutes(3);
    private static final Duration HOUR_RETENTION = Duration.ofHours(2);
    /**
     * Limits memory and table size if somebody invents a campaign or an agent for every call; such calls are then
     * missing by campaign or agent.
     */
    private static final int MAX_ROWS_PER_DIMENSION = 4_000;

    private final UUID node = UUID.randomUUID();
    private final Map<Instant, MinuteCounter> minutes = new HashMap<>();
    private final Map<HourlyCounter.Dimension, Map<HourlyCounter.Key, HourlyCounter>> hours = new EnumMap<>(
            HourlyCounter.Dimension.class);
    private final Map<AreaCodeMinuteCounter.Key, AreaCodeMinuteCounter> areaCodeMinutes = new HashMap<>();
    private Instant latest = Instant.EPOCH;

    void count(List<RequestLogEntry> entries) {
        entries.stream().filter(entry -> entry.type() == RequestType.ALLOCATION).forEach(this::count);
    }

    private void count(RequestLogEntry entry) {
        latest = entry.at().isAfter(latest) ? entry.at() : latest;
        Instant minute = entry.at().truncatedTo(ChronoUnit.MINUTES);
        minutes.computeIfAbsent(minute, MinuteCounter::new).count(entry);
        entry.call().ifPresent(call -> countByHour(call, entry));
        // A request beyond the agent's rate limit or the person's cap needs no number.
        entry.call()
                .filter(call -> !entry.outcome().isOverLimit())
                .flatMap(call -> call.destination().areaCode())
                .ifPresent(asked -> areaCodeMinute(minute, asked).countRequest());
        entry.reservation()
                .flatMap(Reservation::areaCode)
                .ifPresent(used -> areaCodeMinute(minute, used).countUse());
    }

    private AreaCodeMinuteCounter areaCodeMinute(Instant minute, AreaCode areaCode) {
        return areaCodeMinutes.computeIfAbsent(new AreaCodeMinuteCounter.Key(minute, areaCode),
                AreaCodeMinuteCounter::new);
    }

    private void countByHour(Call call, RequestLogEntry entry) {
        Instant hour = entry.at().truncatedTo(ChronoUnit.HOURS);
        RequestCounts one = entry.counts();
        call.destination()
                .areaCode()
                .ifPresent(areaCode -> add(hour, HourlyCounter.Dimension.AREA_CODE, areaCode.digits(), one));
        add(hour, HourlyCounter.Dimension.CAMPAIGN, call.campaign().name(), one);
        if (!call.agent().isBlank()) {
            add(hour, HourlyCounter.Dimension.AGENT, call.agent().name(), one);
        }
    }

    private void add(Instant hour, HourlyCounter.Dimension dimension, String name, RequestCounts one) {
        Map<HourlyCounter.Key, HourlyCounter> rows = hours.computeIfAbsent(dimension, any -> new HashMap<>());
        HourlyCounter.Key key = new HourlyCounter.Key(hour, dimension, name);
        HourlyCounter row = rows.get(key);
        if (row == null && rows.size() < MAX_ROWS_PER_DIMENSION) {
            row = new HourlyCounter(key);
            rows.put(key, row);
        }
        if (row != null) {
            row.add(one);
        }
    }

    /** Writes the changed rows. They are kept in memory until their retention ends. */
    void write(EntityManager em) {
        changed(minutes.values()).forEach(minute -> minute.write(em, node));
        hours.values().forEach(rows -> HourlyCounter.write(changed(rows.values()), em, node));
        AreaCodeMinuteCounter.write(changed(areaCodeMinutes.values()), em, node);
    }

    private static <T extends CounterRow> List<T> changed(Collection<T> rows) {
        return rows.stream().filter(CounterRow::isChanged).toList();
    }

    /** Marks the rows as written and evicts old ones; to be called once a {@link #write} is committed. */
    void markWritten() {
        Instant oldestMinute = latest.minus(MINUTE_RETENTION);
        Instant oldestHour = latest.minus(HOUR_RETENTION);
        markWritten(minutes, minute -> minute.isBefore(oldestMinute));
        markWritten(areaCodeMinutes, key -> key.minute().isBefore(oldestMinute));
        hours.values().forEach(rows -> markWritten(rows, key -> key.hour().isBefore(oldestHour)));
    }

    private static <K> void markWritten(Map<K, ? extends CounterRow> rows, Predicate<K> isOld) {
        rows.values().forEach(CounterRow::markWritten);
        rows.keySet().removeIf(isOld);
    }
}
