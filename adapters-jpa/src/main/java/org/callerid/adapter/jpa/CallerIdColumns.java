// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.Usage;
import org.callerid.domain.usage.UsageLimit;
import org.jspecify.annotations.Nullable;

/** The columns of {@code caller_ids} that decide whether a call may use a number, as stored. */
record CallerIdColumns(String number, @Nullable String carrier, @Nullable String areaCode, int hourlyLimit,
        int dailyLimit, int active, int hourUses, Instant hourEnds, int dayUses, Instant dayEnds, Instant reservedUntil,
        @Nullable UUID allocation, long version) {
    /** To be selected for {@link #read}. */
    static final String NAMES = """
            c.caller_id, c.carrier, c.area_code, c.hourly_limit, c.daily_limit, c.is_active, c.hour_uses, c.hour_ends, \
            c.day_uses, c.day_ends, c.reserved_until, c.allocation_id, c.version""";
    /** How many columns these are. */
    static final int COUNT = 13;

    static CallerIdColumns read(ResultSet row) throws SQLException {
        return new CallerIdColumns(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5),
                row.getInt(6), row.getInt(7), Jdbc.instant(row, 8), row.getInt(9), Jdbc.instant(row, 10),
                Jdbc.instant(row, 11), row.getObject(12, UUID.class), row.getLong(13));
    }

    /** Throws the domain's exception if the row is unreadable. */
    CallerId toCallerId() {
        if (active != 0 && active != 1) {
            throw new IllegalStateException("is_active must be 1 or 0");
        }
        return new CallerId(new CallerIdNumber(number),
                new CallerIdConfig(Optional.ofNullable(carrier).map(Carrier::new),
                        Optional.ofNullable(areaCode).map(AreaCode::new), new UsageLimit(hourlyLimit, dailyLimit),
                        active == 1),
                new Usage(hourUses, hourEnds, dayUses, dayEnds), reservedUntil,
                Optional.ofNullable(allocation).map(AllocationId::new), version);
    }

    /** The number, or empty if the row is unreadable, which is then registered. */
    Optional<CallerId> read(UnreadableRowRegistry unreadable) {
        return unreadable.read(CallerIdEntity.TABLE, number, UnreadableRowRegistry.ColumnScope.CALL,
                this::toCallerId);
    }
}
