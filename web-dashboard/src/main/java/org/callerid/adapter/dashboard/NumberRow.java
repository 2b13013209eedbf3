// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.Instant;
import java.util.Optional;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.Standing;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.Usage;
import org.callerid.domain.usage.UsagePeriods;

/**
 * A number as a line of the table.
 *
 * @param standing the key of its label
 * @param until when that ends, if it ends by itself
 */
public record NumberRow(String digits, String areaCode, String carrier, int hourUses, int hourlyLimit, int dayUses,
        int dailyLimit, String standing, Optional<Instant> until, Optional<Instant> lastUsed) {
    static NumberRow of(Listed listed, UsagePeriods periods) {
        CallerId callerId = listed.callerId();
        Usage usage = callerId.usage().at(periods);
        Standing standing = callerId.standingAt(periods.now());
        return new NumberRow(callerId.number().value(),
                callerId.listing().areaCode().map(AreaCode::digits).orElse(""),
                callerId.listing().carrier().map(Carrier::name).orElse(""), usage.inHour(),
                callerId.listing().limit().hourly(), usage.inDay(), callerId.listing().limit().daily(),
                label(standing, usage.inDay() >= callerId.listing().limit().daily()), until(standing),
                listed.lastUsed());
    }

    private static String label(Standing standing, boolean dayIsUsedUp) {
        return switch (standing) {
            case Standing.Reserved(var until) -> "RESERVED";
            case Standing.Capped(var until) -> dayIsUsedUp ? "CAPPED_DAY" : "CAPPED_HOUR";
            case Standing.Free() -> "FREE";
            case Standing.Inactive() -> "INACTIVE";
        };
    }

    private static Optional<Instant> until(Standing standing) {
        return switch (standing) {
            case Standing.Reserved(var until) -> Optional.of(until);
            case Standing.Capped(var until) -> Optional.of(until);
            case Standing.Free() -> Optional.empty();
            case Standing.Inactive() -> Optional.empty();
        };
    }
}
