// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.util.Map;
import org.callerid.domain.traffic.RequestCounts;

/** This process's row of {@code traffic_hours}. Not thread-safe. */
final class HourlyCounter extends CounterRow {
    private static final String UPSERT = """
            insert into traffic_hours
                (requested, allocated, allocated_locally, rate_limited, node, hour_start, subject, name)
            values (:requested, :allocated, :allocated_locally, :rate_limited, :node, :hour, :subject, :name)
            on conflict (hour_start, subject, name, node) do update
            set (requested, allocated, allocated_locally, rate_limited) =
                (excluded.requested, excluded.allocated, excluded.allocated_locally, excluded.rate_limited)""";

    private final Key key;
    private RequestCounts demand = RequestCounts.NONE;

    HourlyCounter(Key key) {
        super(UPSERT);
        this.key = key;
    }

    void add(RequestCounts more) {
        demand = demand.plus(more);
        markChanged();
    }

    @Override
    Map<String, Object> values() {
        return Map.of("requested", demand.requests(), "allocated", demand.allocated(), "allocated_locally",
                demand.local(), "rate_limited",
                demand.rateLimited(), "hour", key.hour(), "subject", key.subject().name(), "name", key.name());
    }

    enum Dimension {
        AREA_CODE,
        CAMPAIGN
    }

    /** @param name the area code or the campaign */
    record Key(Instant hour, Dimension subject, String name) {}
}
