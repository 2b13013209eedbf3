// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;

/** Inserts audit trail entries in one statement, within the transaction of the changes. */
final class AuditTrailWriter {
    private static final String INSERT = """
            insert into audit_trail (changed_at, changed_by, batch_id, revision, change_kind, caller_id, old_carrier,
                old_area_code, old_hourly_limit, old_daily_limit, old_is_active, new_carrier, new_area_code,
                new_hourly_limit, new_daily_limit, new_is_active)
            select stamp.*, event.*
            from (select cast(? as timestamptz), ?, cast(? as uuid), cast(? as bigint)) stamp,
                unnest(?, ?, ?, ?, cast(? as int[]), cast(? as int[]), cast(? as int[]), ?, ?, cast(? as int[]),
                    cast(? as int[]), cast(? as int[])) event""";

    private AuditTrailWriter() {}

    /** @param events are numbered in this order */
    static void insert(List<AuditEvent> events, AuditStamp stamp, long revision, EntityManager em) {
        if (events.isEmpty()) {
            return;
        }
        ArrayColumns<AuditEvent> columns = new ArrayColumns<>(events);
        ArrayColumns<ConfigColumns> before = new ArrayColumns<>(
                events.stream().map(event -> ConfigColumns.of(event.before())).toList());
        ArrayColumns<ConfigColumns> after = new ArrayColumns<>(
                events.stream().map(event -> ConfigColumns.of(event.after())).toList());
        Jdbc.update(em, INSERT, stamp.at(), stamp.actor().name(),
                stamp.batch().map(batch -> batch.value().toString()).orElse(null), revision,
                columns.of(AuditEventEntity.Kind::of), columns.of(AuditEvent::number),
                before.of(ConfigColumns::carrier),
                before.of(ConfigColumns::areaCode), before.of(ConfigColumns::hourlyLimit),
                before.of(ConfigColumns::dailyLimit), before.of(ConfigColumns::active),
                after.of(ConfigColumns::carrier), after.of(ConfigColumns::areaCode),
                after.of(ConfigColumns::hourlyLimit), after.of(ConfigColumns::dailyLimit),
                after.of(ConfigColumns::active));
    }
}
