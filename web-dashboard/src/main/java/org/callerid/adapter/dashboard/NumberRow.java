// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.Instant;
import java.util.Optional;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.domain.callerid.Availability;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.Usage;

/**
 * A number as a line of the table.
 *
 * @param standing the key of its label
 * @param until when that ends, if it ends by itself
 */
public record NumberRow(String digits, String areaCode, String carrier, int hourUses, int hourlyLimit, int dayUses,
        int dailyLimit, String standing, Optional<Instant> until, Optional<Instant> lastUsed) {
    static NumberRow of(Listed listed, CurrentPeriods periods) {
        CallerId callerId = listed.callerId();
        Usage usage = callerId.usage().rolledTo(periods);
        Availability availability = callerId.availabilityAt(periods.now());
        return new NumberRow(callerId.number().value(),
                callerId.config().areaCode().map(AreaCode::digits).orElse(""),
                callerId.config().carrier().map(Carrier::name).orElse(""), usage.hourCount(),
                callerId.config().limit().hourly(), usage.dayCount(), callerId.config().limit().daily(),
                label(availability, usage.dayCount() >= callerId.config().limit().daily()), until(availability),
                listed.lastUsed());
    }

    private static String label(Availability availability, boolean dayIsUsedUp) {
        return switch (availability) {
            case Availability.Reserved(var until) -> "RESERVED";
            case Availability.LimitReached(var until) -> dayIsUsedUp ? "CAPPED_DAY" : "CAPPED_HOUR";
            case Availability.Available() -> "FREE";
            case Availability.Inactive() -> "INACTIVE";
        };
    }

    private static Optional<Instant> until(Availability availability) {
        return switch (availability) {
            case Availability.Reserved(var until) -> Optional.of(until);
            case Availability.LimitReached(var until) -> Optional.of(until);
            case Availability.Available() -> Optional.empty();
            case Availability.Inactive() -> Optional.empty();
        };
    }
}
