// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.application.port.in.ShowHealthReport.HealthReport;
import org.callerid.domain.health.Baselines;
import org.callerid.domain.health.HealthPeriod;
import org.junit.jupiter.api.Test;

class CachedHealthReportTest {
    private int readings;
    private Duration reading = Duration.ofMillis(10);
    private Duration elapsed = Duration.ZERO;
    private final ShowHealthReport cached = new CachedHealthReport(this::read, () -> elapsed.toNanos());

    private HealthReport read(HealthPeriod period) {
        readings++;
        elapsed = elapsed.plus(reading);
        return new HealthReport(period, NOON, LocalDate.EPOCH, 0, 0, new Baselines(Map.of(), Optional.empty()),
                Map.of());
    }

    @Test
    void viewersOfAPeriodShareOneReadingForAMinute() {
        cached.report(HealthPeriod.WEEK);
        cached.report(HealthPeriod.WEEK);
        cached.report(HealthPeriod.DAY);
        assertThat(readings).isEqualTo(2);

        elapsed = elapsed.plus(Duration.ofSeconds(61));
        cached.report(HealthPeriod.WEEK);
        assertThat(readings).isEqualTo(3);
    }

    @Test
    void aReportThatTakesLongIsReadAtMostATwentiethOfTheTime() {
        reading = Duration.ofSeconds(10);
        cached.report(HealthPeriod.MONTH);

        elapsed = elapsed.plus(Duration.ofSeconds(189));
        cached.report(HealthPeriod.MONTH);
        assertThat(readings).isEqualTo(1);

        elapsed = elapsed.plus(Duration.ofSeconds(2));
        cached.report(HealthPeriod.MONTH);
        assertThat(readings).isEqualTo(2);
    }
}
