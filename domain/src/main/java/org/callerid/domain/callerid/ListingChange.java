// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.util.Optional;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;

/** What an operator says of a number, as far as it is said; what is absent stays as it is. */
public record ListingChange(Optional<Carrier> carrier, Optional<AreaCode> areaCode, Optional<Integer> hourlyLimit,
        Optional<Integer> dailyLimit, Optional<Boolean> active) {
    /** Nothing said. */
    public static final ListingChange NONE = new ListingChange(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    public ListingChange {
        hourlyLimit.ifPresent(UsageLimit::mustBeHourly);
        dailyLimit.ifPresent(UsageLimit::mustBeDaily);
    }

    public static ListingChange activation(boolean active) {
        return new ListingChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(active));
    }

    public Listing appliedTo(Listing listing) {
        return new Listing(carrier.or(listing::carrier), areaCode.or(listing::areaCode), limits(listing.limit()),
                active.orElse(listing.active()));
    }

    /** The listing of a number that had none: active, in the area it begins with, unless said otherwise. */
    public Listing asNewFor(CallerIdNumber number, UsageLimit defaultLimit) {
        return new Listing(carrier, areaCode.or(number::areaCode), limits(defaultLimit), active.orElse(true));
    }

    private UsageLimit limits(UsageLimit otherwise) {
        return new UsageLimit(hourlyLimit.orElse(otherwise.hourly()), dailyLimit.orElse(otherwise.daily()));
    }
}
