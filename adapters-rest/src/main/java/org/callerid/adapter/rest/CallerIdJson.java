// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * A number, in the shape that the older service's users know from {@code /add-number}.
 *
 * @param isActive 1 or 0
 * @param meta always null; the older service has it
 */
record CallerIdJson(long id, String callerId, @Nullable String carrier, @Nullable String areaCode, int hourlyLimit,
        int dailyLimit, @Nullable String lastUsed, String createdAt, String updatedAt,
        @JsonProperty("is_active") int isActive, @Nullable String meta) {
    static CallerIdJson of(CallerIdRecord record) {
        CallerIdConfig config = record.callerId().config();
        return new CallerIdJson(record.id(), record.callerId().number().value(),
                config.carrier().map(Carrier::name).orElse(null), config.areaCode().map(AreaCode::digits).orElse(null),
                config.limit().hourly(), config.limit().daily(),
                record.lastUsedAt().map(Instant::toString).orElse(null),
                record.createdAt().toString(), record.updatedAt().toString(), config.active() ? 1 : 0, null);
    }
}
