// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.domain.callerid.Availability;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.Usage;

/**
 * A row of the table of numbers.
 *
 * @param status the key of its label
 * @param until when that status ends, if it ends by itself
 */
public record NumberRow(String digits, String areaCode, String carrier, int hourUses, int hourlyLimit, int dayUses,
        int dailyLimit, String status, Optional<Instant> until, Optional<Instant> lastUsed) {
    static NumberRow of(CallerIdRecord record, CurrentPeriods periods) {
        CallerId callerId = record.callerId();
        Usage usage = callerId.usage().rolledTo(periods);
        Availability availability = callerId.availabilityAt(periods.now());
        return new NumberRow(callerId.number().value(),
                callerId.config().areaCode().map(AreaCode::digits).orElse(""),
                callerId.config().carrier().map(Carrier::name).orElse(""), usage.hourCount(),
                callerId.config().limit().hourly(), usage.dayCount(), callerId.config().limit().daily(),
                label(availability, usage.dayCount() >= callerId.config().limit().daily()), until(availability),
                record.lastUsedAt());
    }

    public UsageMeter hour() {
        return new UsageMeter(hourUses, hourlyLimit);
    }

    public UsageMeter day() {
        return new UsageMeter(dayUses, dailyLimit);
    }

    private static String label(Availability availability, boolean dayIsUsedUp) {
        return switch (availability) {
            case Availability.Reserved(var until) -> "RESERVED";
            case Availability.LimitReached(var until) -> dayIsUsedUp ? "DAILY_LIMIT_REACHED" : "HOURLY_LIMIT_REACHED";
            case Availability.Available() -> "AVAILABLE";
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
