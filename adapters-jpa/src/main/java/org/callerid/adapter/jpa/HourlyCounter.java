// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.callerid.domain.traffic.RequestCounts;

/** This process's row of {@code traffic_hours}. Not thread-safe. */
final class HourlyCounter extends CounterRow {
    private static final String UPSERT = """
            insert into traffic_hours (node, hour_start, subject, name, requested, allocated_area,
                allocated_overlay, allocated_state, allocated_nearest, allocated_any, rate_limited, none_available)
            select * from unnest(cast(? as uuid[]), cast(? as timestamptz[]), ?, ?, cast(? as bigint[]),
                cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]),
                cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]))
            on conflict (hour_start, subject, name, node) do update
            set (requested, allocated_area, allocated_overlay, allocated_state, allocated_nearest, allocated_any,
                    rate_limited, none_available) =
                (excluded.requested, excluded.allocated_area, excluded.allocated_overlay, excluded.allocated_state,
                    excluded.allocated_nearest, excluded.allocated_any, excluded.rate_limited,
                    excluded.none_available)""";

    private final Key key;
    private RequestCounts counts = RequestCounts.NONE;

    HourlyCounter(Key key) {
        this.key = key;
    }

    void add(RequestCounts more) {
        counts = counts.plus(more);
        markChanged();
    }

    /** Upserts all rows with one statement. */
    static void write(List<HourlyCounter> rows, EntityManager em, UUID node) {
        if (rows.isEmpty()) {
            return;
        }
        ArrayColumns<HourlyCounter> columns = new ArrayColumns<>(rows);
        Jdbc.update(em, UPSERT, Collections.nCopies(rows.size(), node), columns.of(row -> row.key.hour()),
                columns.of(row -> row.key.dimension()), columns.of(row -> row.key.name()),
                columns.of(row -> row.counts.requests()), columns.of(row -> row.counts.byTier().area()),
                columns.of(row -> row.counts.byTier().overlay()), columns.of(row -> row.counts.byTier().state()),
                columns.of(row -> row.counts.byTier().nearest()), columns.of(row -> row.counts.byTier().any()),
                columns.of(row -> row.counts.rateLimited()),
                columns.of(row -> row.counts.noneAvailable()));
    }

    enum Dimension {
        AREA_CODE,
        CAMPAIGN,
        AGENT
    }

    /** @param name the area code, the campaign or the agent */
    record Key(Instant hour, Dimension dimension, String name) {}
}
