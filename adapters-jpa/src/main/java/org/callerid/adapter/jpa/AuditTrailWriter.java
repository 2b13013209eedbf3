// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.ChangeCounts;
import org.callerid.domain.audit.ChangeKind;
import org.callerid.domain.audit.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Inserts audit trail entries and their operation in one statement, within the transaction of the changes. If an earlier
 * transaction of the same batch has written the operation, its counts grow.
 */
final class AuditTrailWriter {
    private static final List<String> COUNTS = Arrays.stream(ChangeKind.values()).map(CountColumns::nameOf).toList();
    private static final String INSERT = """
            with operation as (
                insert into audit_operations (changed_at, changed_by, source, address, reason, batch_type, batch_id,
                    numbers, %1$s)
                values (cast(? as timestamptz), ?, ?, cast(? as text), cast(? as text), cast(? as text), cast(? as uuid),
                    ?, %2$s)
                on conflict (batch_id) do update set numbers = audit_operations.numbers + excluded.numbers, %3$s
                returning id)
            insert into audit_trail (operation_id, changed_at, revision, change_kind, caller_id, old_carrier,
                old_area_code, old_hourly_limit, old_daily_limit, old_is_active, new_carrier, new_area_code,
                new_hourly_limit, new_daily_limit, new_is_active)
            select operation.id, stamp.*, event.*
            from operation, (select cast(? as timestamptz), cast(? as bigint)) stamp,
                unnest(?, ?, ?, ?, cast(? as int[]), cast(? as int[]), cast(? as int[]), ?, ?, cast(? as int[]),
                    cast(? as int[]), cast(? as int[])) event"""
            .formatted(String.join(", ", COUNTS),
                    COUNTS.stream().map(column -> "?").collect(joining(", ")),
                    COUNTS.stream()
                            .map(column -> column + " = audit_operations." + column + " + excluded." + column)
                            .collect(joining(", ")));

    private AuditTrailWriter() {}

    /** @param events are numbered in this order */
    static void insert(List<AuditEvent> events, AuditStamp stamp, long revision, EntityManager em) {
        if (events.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.addAll(operation(stamp, ChangeCounts.of(events)));
        values.addAll(Arrays.asList(stamp.at(), revision));
        values.addAll(changes(events));
        Jdbc.update(em, INSERT, values.toArray());
    }

    private static List<@Nullable Object> operation(AuditStamp stamp, ChangeCounts counts) {
        Optional<Batch> batch = stamp.batch();
        List<@Nullable Object> values = new ArrayList<>();
        values.addAll(Arrays.asList(stamp.at(), stamp.actor().name(),
                stamp.actor().source().name(), stamp.actor().address().orElse(null),
                stamp.reason().map(Reason::text).orElse(null), batch.map(one -> one.type().name()).orElse(null),
                batch.map(one -> one.id().toString()).orElse(null), counts.numbers()));
        Arrays.stream(ChangeKind.values()).map(counts::of).forEach(values::add);
        return values;
    }

    private static List<@Nullable Object> changes(List<AuditEvent> events) {
        ArrayColumns<AuditEvent> columns = new ArrayColumns<>(events);
        ArrayColumns<ConfigColumns> before = new ArrayColumns<>(
                events.stream().map(event -> ConfigColumns.of(event.before())).toList());
        ArrayColumns<ConfigColumns> after = new ArrayColumns<>(
                events.stream().map(event -> ConfigColumns.of(event.after())).toList());
        return Arrays.asList(columns.of(AuditEventEntity.Kind::of), columns.of(AuditEvent::number),
                before.of(ConfigColumns::carrier), before.of(ConfigColumns::areaCode),
                before.of(ConfigColumns::hourlyLimit), before.of(ConfigColumns::dailyLimit),
                before.of(ConfigColumns::active), after.of(ConfigColumns::carrier), after.of(ConfigColumns::areaCode),
                after.of(ConfigColumns::hourlyLimit), after.of(ConfigColumns::dailyLimit),
                after.of(ConfigColumns::active));
    }
}
