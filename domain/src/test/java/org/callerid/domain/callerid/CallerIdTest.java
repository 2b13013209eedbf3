// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.usage.UsageLimit;
import org.junit.jupiter.api.Test;

class CallerIdTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(300);
    private static final UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    private static final AllocationId OURS = new AllocationId(new UUID(0, 1));
    private static final AllocationId THEIRS = new AllocationId(new UUID(0, 2));

    @Test
    void aNewNumberIsFreeSinceItWasAdded() {
        assertThat(aNumber(2, 3).availabilityAt(NOON)).isEqualTo(new Availability.Available());
        assertThat(aNumber(2, 3).availableAt()).isEqualTo(NOON);
    }

    @Test
    void aReservedNumberIsFreeWhenItsTermEnds() {
        CallerId reserved = aNumber(2, 3).reserve(OURS, UTC.periodsAt(NOON), LATER);

        assertThat(reserved.availabilityAt(LATER.minusNanos(1))).isEqualTo(new Availability.Reserved(LATER));
        assertThat(reserved.availabilityAt(LATER)).isEqualTo(new Availability.Available());
        assertThatIllegalStateException().isThrownBy(() -> reserved.reserve(THEIRS, UTC.periodsAt(NOON), LATER));
    }

    @Test
    void theLastUseTheLimitAllowsCapsItUntilTheHourOrTheDayEnds() {
        CallerId once = usedAndReleased(aNumber(2, 3), NOON);
        CallerId twice = usedAndReleased(once, NOON);
        Instant nextHour = Instant.parse("2026-06-01T13:00:00Z");
        CallerId thrice = usedAndReleased(twice, nextHour);

        assertThat(once.isAvailableAt(NOON)).isTrue();
        assertThat(twice.availabilityAt(NOON)).isEqualTo(new Availability.LimitReached(nextHour));
        assertThat(thrice.availabilityAt(nextHour))
                .isEqualTo(new Availability.LimitReached(Instant.parse("2026-06-02T00:00:00Z")));
    }

    @Test
    void aRaisedLimitFreesACappedNumberAtOnceAndALoweredOneCapsIt() {
        CallerId capped = usedAndReleased(aNumber(1, 3), NOON);

        CallerId raised = capped.withConfig(aListing(2, 3));
        CallerId lowered = raised.withConfig(aListing(1, 3));

        assertThat(raised.isAvailableAt(NOON)).isTrue();
        assertThat(lowered.isAvailableAt(NOON)).isFalse();
    }

    @Test
    void onlyTheCurrentReservationCanReleaseIt() {
        CallerId reserved = aNumber(2, 3).reserve(OURS, UTC.periodsAt(NOON), LATER);

        assertThat(reserved.release(THEIRS, NOON)).isSameAs(reserved);
        assertThat(reserved.release(OURS, LATER)).isSameAs(reserved);
        assertThat(reserved.release(OURS, NOON).isAvailableAt(NOON)).isTrue();
    }

    @Test
    void everyChangeRaisesTheVersion() {
        CallerId added = aNumber(2, 3);
        CallerId reserved = added.reserve(OURS, UTC.periodsAt(NOON), LATER);
        CallerId released = reserved.release(OURS, NOON);
        CallerId listed = released.withConfig(aListing(5, 5));

        assertThat(List.of(added.version(), reserved.version(), released.version(), listed.version()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(listed.withConfig(aListing(5, 5))).isSameAs(listed);
    }

    private static CallerId usedAndReleased(CallerId callerId, Instant now) {
        return callerId.reserve(OURS, UTC.periodsAt(now), now.plusSeconds(300)).release(OURS, now);
    }

    private static CallerId aNumber(int hourly, int daily) {
        return CallerId.create(CallerIdNumber.parse("+1 (212) 555-1234"), aListing(hourly, daily), NOON);
    }

    private static CallerIdConfig aListing(int hourly, int daily) {
        return new CallerIdConfig(Optional.empty(), Optional.empty(), new UsageLimit(hourly, daily), true);
    }
}
