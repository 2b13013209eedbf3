// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestType;
import org.callerid.domain.allocation.Call;
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
     * Limits memory and table size if somebody invents a campaign for every call; such calls are then missing by
     * campaign.
     */
    private static final int MAX_ROWS_PER_HOUR = 4_000;

    private final UUID node = UUID.randomUUID();
    private final Map<Instant, MinuteCounter> minutes = new HashMap<>();
    private final Map<HourlyCounter.Key, HourlyCounter> hours = new HashMap<>();
    private Instant latest = Instant.EPOCH;

    void count(List<RequestLogEntry> entries) {
        entries.stream().filter(entry -> entry.type() == RequestType.ALLOCATION).forEach(this::count);
    }

    private void count(RequestLogEntry entry) {
        latest = entry.at().isAfter(latest) ? entry.at() : latest;
        minutes.computeIfAbsent(entry.at().truncatedTo(ChronoUnit.MINUTES), MinuteCounter::new).count(entry);
        entry.call().ifPresent(call -> countByHour(call, entry));
    }

    private void countByHour(Call call, RequestLogEntry entry) {
        Instant hour = entry.at().truncatedTo(ChronoUnit.HOURS);
        RequestCounts one = entry.counts();
        call.destination()
                .areaCode()
                .ifPresent(areaCode -> add(
                        new HourlyCounter.Key(hour, HourlyCounter.Dimension.AREA_CODE, areaCode.digits()), one));
        add(new HourlyCounter.Key(hour, HourlyCounter.Dimension.CAMPAIGN, call.campaign().name()), one);
    }

    private void add(HourlyCounter.Key key, RequestCounts one) {
        HourlyCounter row = hours.get(key);
        if (row == null && hours.size() < MAX_ROWS_PER_HOUR) {
            row = new HourlyCounter(key);
            hours.put(key, row);
        }
        if (row != null) {
            row.add(one);
        }
    }

    /** Writes the changed rows. They are kept in memory until their retention ends. */
    void write(EntityManager em) {
        minutes.values().forEach(minute -> minute.write(em, node));
        hours.values().forEach(hour -> hour.write(em, node));
    }

    /** Marks the rows as written and evicts old ones; to be called once a {@link #write} is committed. */
    void markWritten() {
        minutes.values().forEach(MinuteCounter::markWritten);
        hours.values().forEach(HourlyCounter::markWritten);
        minutes.keySet().removeIf(minute -> minute.isBefore(latest.minus(MINUTE_RETENTION)));
        hours.keySet().removeIf(key -> key.hour().isBefore(latest.minus(HOUR_RETENTION)));
    }
}
