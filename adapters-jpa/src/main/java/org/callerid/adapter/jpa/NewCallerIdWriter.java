// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.callerid.domain.callerid.CallerId;

/** Inserts numbers in one statement, without entities: an import adds hundreds of thousands. */
final class NewCallerIdWriter {
    private static final String INSERT = """
            insert into caller_ids (caller_id, carrier, area_code, hourly_limit, daily_limit, is_active, created_at,
                updated_at, reserved_until, hour_uses, hour_ends, day_uses, day_ends, available_at, version, revision)
            select n.caller_id, n.carrier, n.area_code, n.hourly_limit, n.daily_limit, n.is_active, at, at,
                n.reserved_until, n.hour_uses, n.hour_ends, n.day_uses, n.day_ends, n.available_at, n.version, revision
            from (select cast(? as timestamptz) as at, cast(? as bigint) as revision) edit,
                unnest(?, ?, ?, cast(? as int[]), cast(? as int[]), cast(? as int[]), cast(? as timestamptz[]),
                    cast(? as int[]), cast(? as timestamptz[]), cast(? as int[]), cast(? as timestamptz[]),
                    cast(? as timestamptz[]), cast(? as bigint[]))
                as n (caller_id, carrier, area_code, hourly_limit, daily_limit, is_active, reserved_until, hour_uses,
                    hour_ends, day_uses, day_ends, available_at, version)""";

    private NewCallerIdWriter() {}

    /** @param at when they were added */
    static void insert(List<CallerId> added, Instant at, long revision, EntityManager em) {
        if (added.isEmpty()) {
            return;
        }
        ArrayColumns<CallerId> columns = new ArrayColumns<>(added);
        ArrayColumns<ConfigColumns> configs = new ArrayColumns<>(
                added.stream().map(callerId -> ConfigColumns.of(callerId.config())).toList());
        Jdbc.update(em, INSERT, at, revision, columns.of(CallerId::number), configs.of(ConfigColumns::carrier),
                configs.of(ConfigColumns::areaCode), configs.of(ConfigColumns::hourlyLimit),
                configs.of(ConfigColumns::dailyLimit), configs.of(ConfigColumns::active),
                columns.of(CallerId::reservedUntil), columns.of(callerId -> callerId.usage().hourCount()),
                columns.of(callerId -> callerId.usage().hourEnds()),
                columns.of(callerId -> callerId.usage().dayCount()),
                columns.of(callerId -> callerId.usage().dayEnds()), columns.of(CallerId::availableAt),
                columns.of(CallerId::version));
    }
}
