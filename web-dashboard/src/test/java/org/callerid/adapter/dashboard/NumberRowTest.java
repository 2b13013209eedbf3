// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.PERIODS;
import static org.callerid.adapter.dashboard.DashboardFixtures.aConfig;
import static org.callerid.adapter.dashboard.DashboardFixtures.aNumber;
import static org.callerid.adapter.dashboard.DashboardFixtures.aRecordOf;
import static org.callerid.adapter.dashboard.DashboardFixtures.aReservedNumber;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.anId;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.usage.Usage;
import org.junit.jupiter.api.Test;

class NumberRowTest {
    private static final Instant LAST_HOUR = NOON.minusSeconds(1);
    private static final Instant NEXT_HOUR = NOON.plusSeconds(3600);
    private static final Instant MIDNIGHT = NOON.plusSeconds(12 * 3600);

    @Test
    void aFreeNumberIsAvailable() {
        NumberRow row = row(aNumber("2125550001").callerId());

        assertThat(row).isEqualTo(new NumberRow("2125550001", "212", "Acme", 0, 100, 0, 500, "AVAILABLE",
                Optional.empty(), Optional.empty()));
    }

    @Test
    void aReservedNumberSaysUntilWhen() {
        NumberRow row = row(aReservedNumber("2125550001", anId()).callerId());

        assertThat(row.status()).isEqualTo("RESERVED");
        assertThat(row.until()).contains(NOON.plus(TTL));
        assertThat(row.hourUses()).isOne();
    }

    @Test
    void beingInactiveDoesNotEndByItself() {
        CallerIdConfig off = CallerIdPatch.activation(false).applyTo(aConfig());

        NumberRow row = row(aReservedNumber("2125550001", anId()).callerId().withConfig(off));

        assertThat(row.status()).isEqualTo("INACTIVE");
        assertThat(row.until()).isEmpty();
    }

    @Test
    void aNumberAtItsHourlyLimitIsFreeInTheNextHour() {
        NumberRow row = row(used(new Usage(100, NEXT_HOUR, 499, MIDNIGHT)));

        assertThat(row.status()).isEqualTo("HOURLY_LIMIT_REACHED");
        assertThat(row.until()).contains(NEXT_HOUR);
    }

    @Test
    void aNumberAtBothLimitsIsFreeOnTheNextDay() {
        NumberRow row = row(used(new Usage(100, NEXT_HOUR, 500, MIDNIGHT)));

        assertThat(row.status()).isEqualTo("DAILY_LIMIT_REACHED");
        assertThat(row.until()).contains(MIDNIGHT);
    }

    @Test
    void usesOfAnHourThatIsOverDoNotCount() {
        NumberRow row = row(used(new Usage(100, LAST_HOUR, 300, MIDNIGHT)));

        assertThat(row.hourUses()).isZero();
        assertThat(row.dayUses()).isEqualTo(300);
        assertThat(row.status()).isEqualTo("AVAILABLE");
    }

    @Test
    void aNumberWithoutCarrierAndAreaCodeLeavesThemEmpty() {
        CallerIdConfig bare = new CallerIdConfig(Optional.empty(), Optional.empty(), DEFAULT_LIMIT, true);

        NumberRow row = row(CallerId.create(number("+442071838750"), bare, LAST_HOUR));

        assertThat(row.carrier()).isEmpty();
        assertThat(row.areaCode()).isEmpty();
    }

    private static CallerId used(Usage usage) {
        return new CallerId(number("2125550001"), aConfig(), usage, LAST_HOUR, Optional.empty(), 1);
    }

    private static NumberRow row(CallerId callerId) {
        return NumberRow.of(aRecordOf(callerId), PERIODS);
    }
}
