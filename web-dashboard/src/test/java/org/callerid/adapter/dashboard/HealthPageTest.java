// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.application.port.in.ShowHealthReport.HealthReport;
import org.callerid.domain.health.Baseline;
import org.callerid.domain.health.Baselines;
import org.callerid.domain.health.HealthOrder;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.HealthVerdict;
import org.callerid.domain.health.NumberHealth;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.reservation.CallOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthPageTest {
    private static final Baseline MEDIAN = new Baseline(0.25, 40, false);
    private static final NumberHealth BAD = new NumberHealth(number("2125550001"), Optional.empty(),
            new OutcomeCounts(Map.of(CallOutcome.BLOCKED, 90L, CallOutcome.ANSWERED, 10L), Duration.ZERO),
            Optional.of(MEDIAN));

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();

    @Test
    void theWorstNumbersOfTheWeekAreShown() {
        HealthPage page = page("", period -> report(period, 300));

        assertThat(page.rows()).hasSize(200).first().isEqualTo(BAD);
        assertThat(page.blocked(BAD)).isEqualTo(90);
        assertThat(page.summary()).isEqualTo("300 numbers are compared; 1 is below its median.");
        assertThat(page.median()).contains(MEDIAN);
        assertThat(page.csvAddress()).isEqualTo("/dashboard/health.csv");
        assertThat(page.periods()).containsExactly(
                new HealthPage.Period("DAY", "/dashboard/health.xhtml?days=1", false),
                new HealthPage.Period("WEEK", "/dashboard/health.xhtml", true),
                new HealthPage.Period("MONTH", "/dashboard/health.xhtml?days=30", false));
    }

    @Test
    void theAddressNamesThePeriod() {
        HealthPage page = page("30", period -> report(period, 1));

        assertThat(page.periods()).filteredOn(HealthPage.Period::current)
                .extracting(HealthPage.Period::label)
                .containsExactly("MONTH");
        assertThat(page.csvAddress()).isEqualTo("/dashboard/health.csv?days=30");
    }

    @Test
    void theAddressNamesTheOrder() {
        HealthPage page = page("30", "short", period -> report(period, 1));

        assertThat(page.rows()).isEmpty();
        assertThat(page.sortOf(HealthOrder.SHORT)).isEqualTo("descending");
        assertThat(page.sortOf(HealthOrder.MEDIAN)).isEqualTo("none");
        assertThat(page.csvAddress()).isEqualTo("/dashboard/health.csv?days=30&sort=short");
        assertThat(page.addressOf(HealthOrder.ANSWERED)).isEqualTo("/dashboard/health.xhtml?days=30&sort=answered");
        assertThat(page.addressOf(HealthOrder.MEDIAN)).isEqualTo("/dashboard/health.xhtml?days=30");
        assertThat(page.periods()).extracting(HealthPage.Period::address)
                .containsExactly("/dashboard/health.xhtml?days=1&sort=short", "/dashboard/health.xhtml?sort=short",
                        "/dashboard/health.xhtml?days=30&sort=short");
    }

    @Test
    void anUnknownOrderIsExplained() {
        page("", "worst", period -> report(period, 1));

        assertThat(beans.loader.getFailure())
                .contains("sort must be one of median, answered, short, blocked, attempts");
    }

    @Test
    void anUnknownPeriodIsExplained() {
        HealthPage page = page("8", period -> report(period, 1));

        assertThat(beans.loader.getFailure()).contains("days must be 1, 7 or 30");
        assertThat(page.rows()).isEmpty();
        assertThat(page.summary()).isEmpty();
    }

    @Test
    void withoutTheDatabaseThePageSaysSo() {
        HealthPage page = page("", period -> {
            throw new StoreUnavailableException("out");
        });

        assertThat(beans.loader.getFailure()).startsWith("Database unreachable");
        assertThat(page.at()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyVerdictHasALabel(HealthVerdict verdict) {
        assertThat(beans.messages.of("health." + verdict)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyPeriodHasALabel(HealthPeriod period) {
        assertThat(beans.messages.of("health.period." + period)).isNotBlank();
    }

    private HealthPage page(String days, ShowHealthReport reports) {
        return page(days, "", reports);
    }

    private HealthPage page(String days, String sort, ShowHealthReport reports) {
        HealthPage page = new HealthPage(reports, beans.loader, beans.messages);
        page.setDays(days);
        page.setSort(sort);
        page.read();
        return page;
    }

    private static HealthReport report(HealthPeriod period, int numbers) {
        return new HealthReport(period, NOON, LocalDate.EPOCH, numbers, 1,
                new Baselines(Map.of(), Optional.of(MEDIAN)), Map.of(HealthOrder.MEDIAN,
                        Collections.nCopies(numbers, BAD), HealthOrder.SHORT, List.of()));
    }
}
