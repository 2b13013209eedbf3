// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.TrafficMinute;

/** This process's row of {@code traffic_minutes}. Not thread-safe. */
final class MinuteCounter extends CounterRow {
    private static final String UPSERT = """
            insert into traffic_minutes
                (allocated, rate_limited, none_available, unavailable, invalid, response_times, node, minute_start)
            values (:allocated, :rate_limited, :none_available, :unavailable, :invalid, :response_times, :node, :minute)
            on conflict (minute_start, node) do update
            set (allocated, rate_limited, none_available, unavailable, invalid, response_times) =
                (excluded.allocated, excluded.rate_limited, excluded.none_available, excluded.unavailable,
                excluded.invalid, excluded.response_times)""";

    private final Histogram responseTimes = HistogramCodec.empty();
    private TrafficMinute counts;

    MinuteCounter(Instant startsAt) {
        counts = TrafficMinute.empty(startsAt);
    }

    void count(RequestLogEntry entry) {
        counts = counts.plus(entry.outcome());
        responseTimes.recordValue(HistogramCodec.clampToMicros(entry.duration()));
        markChanged();
    }

    void write(EntityManager em, UUID node) {
        NamedParameterQuery.of(UPSERT, em).with("node", node).with(values()).execute();
    }

    private Map<String, Object> values() {
        return Map.of("allocated", counts.allocated(), "rate_limited", counts.rateLimited(),
                "none_available", counts.noneAvailable(), "unavailable", counts.unavailable(), "invalid",
                counts.invalid(), "response_times",
                HistogramCodec.encode(responseTimes), "minute", counts.startsAt());
    }
}
