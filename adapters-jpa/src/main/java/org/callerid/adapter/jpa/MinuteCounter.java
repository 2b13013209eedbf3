// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.callerid.application.model.RequestLogEntry;

/** This process's row of {@code traffic_minutes}. Not thread-safe. */
final class MinuteCounter extends CounterRow {
    private static final String UPSERT = """
            insert into traffic_minutes (granted, limited, unavailable, invalid, response_times, node, minute_start)
            values (:granted, :limited, :unavailable, :invalid, :response_times, :node, :minute)
            on conflict (minute_start, node) do update set (granted, limited, unavailable, invalid, response_times) =
                (excluded.granted, excluded.limited, excluded.unavailable, excluded.invalid, excluded.response_times)""";

    private final Instant begins;
    private final Histogram responseTimes = HistogramCodec.empty();
    private long allocated;
    private long rateLimited;
    private long unavailable;
    private long invalid;

    MinuteCounter(Instant begins) {
        super(UPSERT);
        this.begins = begins;
    }

    void count(RequestLogEntry entry) {
        switch (entry.outcome()) {
            case SUCCEEDED -> allocated++;
            case RATE_LIMITED -> rateLimited++;
            case NONE_AVAILABLE, UNAVAILABLE, FAILED -> unavailable++;
            case INVALID, UNAUTHORIZED, NOT_FOUND, CONFLICT -> invalid++;
        }
        responseTimes.recordValue(HistogramCodec.clampToMicros(entry.duration()));
        markChanged();
    }

    @Override
    Map<String, Object> values() {
        return Map.of("granted", allocated, "limited", rateLimited, "unavailable", unavailable, "invalid", invalid,
                "response_times", HistogramCodec.encode(responseTimes), "minute", begins);
    }
}
