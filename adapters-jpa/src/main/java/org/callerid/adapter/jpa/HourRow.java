// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.callerid.domain.traffic.Demand;

/** One process's row of {@code traffic_hours}. For one thread. */
final class HourRow extends GrowingRow {
    private static final String UPSERT = """
            insert into traffic_hours (requested, granted, granted_local, limited, node, hour_start, subject, name)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (hour_start, subject, name, node) do update set (requested, granted, granted_local, limited) =
                (excluded.requested, excluded.granted, excluded.granted_local, excluded.limited)""";

    private final Key key;
    private Demand demand = Demand.NONE;

    HourRow(Key key) {
        super(UPSERT);
        this.key = key;
    }

    void add(Demand more) {
        demand = demand.plus(more);
        grown();
    }

    @Override
    Query bound(Query query, UUID node) {
        return query.setParameter(1, demand.asked())
                .setParameter(2, demand.granted())
                .setParameter(3, demand.local())
                .setParameter(4, demand.limited())
                .setParameter(5, node)
                .setParameter(6, key.hour().atOffset(ZoneOffset.UTC))
                .setParameter(7, key.subject().name())
                .setParameter(8, key.name());
    }

    enum Subject {
        AREA_CODE,
        CAMPAIGN
    }

    /** @param name of the area code or the campaign */
    record Key(Instant hour, Subject subject, String name) {}
}
