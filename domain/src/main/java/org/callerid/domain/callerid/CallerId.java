// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.rotation.RotationKey;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.Usage;

/**
 * One of the company's numbers, with everything that decides whether a call may use it. Every store keeps it in one row
 * and decides under that row's lock, using only the methods of this class.
 *
 * @param usage uses so far; kept across edits, deactivation and deletion
 * @param reservedUntil end of the latest reservation, exclusive: the end of its TTL or an earlier release; for a number
 *        never reserved, the instant at which it was added
 * @param reservedBy the latest reservation; empty once it was released
 * @param version raised by every change, so that readers can tell which of two states is later
 */
public record CallerId(CallerIdNumber number, CallerIdConfig config, Usage usage, Instant reservedUntil,
        Optional<AllocationId> reservedBy, long version) {

    public CallerId {
        if (number.isInternational() && config.areaCode().isPresent()) {
            throw new IllegalArgumentException("a number outside North America has no area code");
        }
        if (version < 0) {
            throw new IllegalArgumentException("a version is never negative");
        }
    }

    /** A new number without any use. */
    public static CallerId create(CallerIdNumber number, CallerIdConfig config, Instant now) {
        return new CallerId(number, config, Usage.NONE, now, Optional.empty(), 1);
    }

    public boolean isUnused() {
        return usage.equals(Usage.NONE);
    }

    public Availability availabilityAt(Instant now) {
        if (!config.active()) {
            return new Availability.Inactive();
        }
        Instant capped = usage.exhaustedUntil(config.limit());
        if (now.isBefore(capped)) {
            return new Availability.LimitReached(capped);
        }
        return now.isBefore(reservedUntil) ? new Availability.Reserved(reservedUntil) : new Availability.Available();
    }

    public boolean isAvailableAt(Instant now) {
        return config.active() && !now.isBefore(availableAt());
    }

    /**
     * When it can be allocated next, provided that it is active then: the end of its reservation or of the period whose
     * limit it has reached, whichever is later.
     */
    public Instant availableAt() {
        Instant capped = usage.exhaustedUntil(config.limit());
        return capped.isAfter(reservedUntil) ? capped : reservedUntil;
    }

    public RotationKey rotationKey() {
        return new RotationKey(availableAt(), number.value());
    }

    /**
     * Reserves this number for {@code allocation} until {@code until} and counts the use.
     *
     * @throws IllegalStateException if it is not available at {@code periods.now()}
     */
    public CallerId reserve(AllocationId allocation, CurrentPeriods periods, Instant until) {
        if (!isAvailableAt(periods.now())) {
            throw new IllegalStateException("reserved although not free");
        }
        if (!until.isAfter(periods.now())) {
            throw new IllegalArgumentException("a reservation must end after it starts");
        }
        return new CallerId(number, config, usage.increment(periods), until, Optional.of(allocation), version + 1);
    }

    public boolean isReservedBy(AllocationId allocation, Instant now) {
        return reservedBy.equals(Optional.of(allocation)) && now.isBefore(reservedUntil);
    }

    /**
     * Ends the reservation of {@code allocation} now. Returns this same number if {@code allocation} does not hold it
     * any more.
     */
    public CallerId release(AllocationId allocation, Instant now) {
        return isReservedBy(allocation, now)
                ? new CallerId(number, config, usage, now, Optional.empty(), version + 1)
                : this;
    }

    /** The number with a new configuration; an active reservation and the usage counts are kept. */
    public CallerId withConfig(CallerIdConfig newListing) {
        return newListing.equals(config)
                ? this
                : new CallerId(number, newListing, usage, reservedUntil, reservedBy, version + 1);
    }
}
