// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.rotation.RotationKey;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.Usage;

/**
 * One of the company's numbers and all that decides whether a call may have it. Every store keeps it in one row, judges
 * it under that row's lock, and by the methods of this class alone.
 *
 * @param usage uses so far; survives edits, deactivation and deletion
 * @param reservedUntil end of the latest reservation, exclusive: its term, or the hang-up that came first; for a number
 *        never reserved, when it was added
 * @param reservedBy whose reservation that is; empty once it was released
 * @param version raised by every change, so that readers can tell the later of two states
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

    /** A number that no call has used. */
    public static CallerId create(CallerIdNumber number, CallerIdConfig config, Instant now) {
        return new CallerId(number, config, Usage.NONE, now, Optional.empty(), 1);
    }

    /** No call has had it yet. */
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

    /** When it can be given again, should it be active then: the end of its reservation or of a limit's period. */
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
     * @throws IllegalStateException if it is not free at {@code periods.now()}
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

    /** Ends the reservation of {@code allocation} now; the same number, unchanged, if that does not hold it any more. */
    public CallerId release(AllocationId allocation, Instant now) {
        return isReservedBy(allocation, now)
                ? new CallerId(number, config, usage, now, Optional.empty(), version + 1)
                : this;
    }

    /** The same number as the operator now describes it; an active reservation and the counts stay. */
    public CallerId withConfig(CallerIdConfig newListing) {
        return newListing.equals(config)
                ? this
                : new CallerId(number, newListing, usage, reservedUntil, reservedBy, version + 1);
    }
}
