// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.util.Optional;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;

/** What an operator says of a number, as far as it is said; what is absent stays as it is. */
public record ListingChange(FieldChange<Carrier> carrier, FieldChange<AreaCode> areaCode, Optional<Integer> hourlyLimit,
        Optional<Integer> dailyLimit, Optional<Boolean> active) {
    /** Nothing said. */
    public static final ListingChange NONE = new ListingChange(FieldChange.none(), FieldChange.none(), Optional.empty(),
            Optional.empty(), Optional.empty());

    public ListingChange {
        hourlyLimit.ifPresent(UsageLimit::mustBeHourly);
        dailyLimit.ifPresent(UsageLimit::mustBeDaily);
    }

    public static ListingChange activation(boolean active) {
        return NONE.withActive(Optional.of(active));
    }

    public ListingChange withCarrier(FieldChange<Carrier> newCarrier) {
        return new ListingChange(newCarrier, areaCode, hourlyLimit, dailyLimit, active);
    }

    public ListingChange withAreaCode(FieldChange<AreaCode> newAreaCode) {
        return new ListingChange(carrier, newAreaCode, hourlyLimit, dailyLimit, active);
    }

    public ListingChange withLimits(Optional<Integer> hourly, Optional<Integer> daily) {
        return new ListingChange(carrier, areaCode, hourly, daily, active);
    }

    public ListingChange withActive(Optional<Boolean> newActive) {
        return new ListingChange(carrier, areaCode, hourlyLimit, dailyLimit, newActive);
    }

    /** @throws InvalidValueException if this cannot be said of {@code number} */
    public void mustFit(CallerIdNumber number) {
        if (number.isInternational() && areaCode.value().isPresent()) {
            throw new InvalidValueException("area-code.international",
                    "a number outside North America has no area code: leave area_code empty");
        }
    }

    public Listing appliedTo(Listing listing) {
        return new Listing(carrier.appliedTo(listing.carrier()), areaCode.appliedTo(listing.areaCode()),
                limits(listing.limit()), active.orElse(listing.active()));
    }

    /** The listing of a number that had none: active, in the area it begins with, unless said otherwise. */
    public Listing asNewFor(CallerIdNumber number, UsageLimit defaultLimit) {
        return new Listing(carrier.value(), areaCode.appliedTo(number.areaCode()), limits(defaultLimit),
                active.orElse(true));
    }

    private UsageLimit limits(UsageLimit otherwise) {
        return new UsageLimit(hourlyLimit.orElse(otherwise.hourly()), dailyLimit.orElse(otherwise.daily()));
    }
}
