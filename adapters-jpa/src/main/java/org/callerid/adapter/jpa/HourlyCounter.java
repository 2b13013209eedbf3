// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.util.Map;
import org.callerid.domain.traffic.RequestCounts;

/** This process's row of {@code traffic_hours}. Not thread-safe. */
final class HourlyCounter extends CounterRow {
    private static final String UPSERT = """
            insert into traffic_hours (requested, granted, granted_local, limited, node, hour_start, subject, name)
            values (:requested, :granted, :local, :limited, :node, :hour, :subject, :name)
            on conflict (hour_start, subject, name, node) do update set (requested, granted, granted_local, limited) =
                (excluded.requested, excluded.granted, excluded.granted_local, excluded.limited)""";

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
        return Map.of("requested", demand.requests(), "granted", demand.allocated(), "local", demand.local(), "limited",
                demand.rateLimited(), "hour", key.hour(), "subject", key.subject().name(), "name", key.name());
    }

    enum Dimension {
        AREA_CODE,
        CAMPAIGN
    }

    /** @param name the area code or the campaign */
    record Key(Instant hour, Dimension subject, String name) {}
}
