// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.callerid.domain.numbering.AreaCode;

/** This process's row of {@code area_code_minutes}. Not thread-safe. */
final class AreaCodeMinuteCounter extends CounterRow {
    private static final String UPSERT = """
            insert into area_code_minutes (node, minute_start, area_code, requested, used)
            select * from unnest(cast(? as uuid[]), cast(? as timestamptz[]), ?, cast(? as bigint[]),
                cast(? as bigint[]))
            on conflict (minute_start, area_code, node) do update
            set (requested, used) = (excluded.requested, excluded.used)""";

    private final Key key;
    private long requested;
    private long used;

    AreaCodeMinuteCounter(Key key) {
        this.key = key;
    }

    void countRequest() {
        requested++;
        markChanged();
    }

    void countUse() {
        used++;
        markChanged();
    }

    /** Upserts all rows with one statement. */
    static void write(List<AreaCodeMinuteCounter> rows, EntityManager em, UUID node) {
        if (rows.isEmpty()) {
            return;
        }
        ArrayColumns<AreaCodeMinuteCounter> columns = new ArrayColumns<>(rows);
        Jdbc.update(em, UPSERT, Collections.nCopies(rows.size(), node), columns.of(row -> row.key.minute()),
                columns.of(row -> row.key.areaCode().digits()), columns.of(row -> row.requested),
                columns.of(row -> row.used));
    }

    record Key(Instant minute, AreaCode areaCode) {}
}
