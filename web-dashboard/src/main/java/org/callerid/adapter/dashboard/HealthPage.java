// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.application.port.in.ShowHealthReport.HealthReport;
import org.callerid.domain.health.Baseline;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.NumberHealth;
import org.callerid.domain.reservation.CallOutcome;
import org.jspecify.annotations.Nullable;

/** The answer rates of numbers, the worst against their median first. */
@Named("health")
@RequestScoped
public class HealthPage {
    /** The others are in the download. */
    private static final int MAX_ROWS = 200;

    private final ShowHealthReport reports;
    private final PageLoader loader;
    private final Messages messages;
    private String days = "";
    private Optional<HealthReport> report = Optional.empty();

    @Inject
    public HealthPage(ShowHealthReport reports, PageLoader loader, Messages messages) {
        this.reports = reports;
        this.loader = loader;
        this.messages = messages;
    }

    public void read() {
        report = loader.load(() -> reports.report(period()));
    }

    private HealthPeriod period() {
        return days.isEmpty() ? HealthPeriod.WEEK : HealthPeriod.parse(days);
    }

    /** When the counts were read; empty if they could not be. */
    public Optional<Instant> at() {
        return report.map(HealthReport::at);
    }

    public List<NumberHealth> rows() {
        return report.map(HealthReport::worst).orElse(List.of()).stream().limit(MAX_ROWS).toList();
    }

    public long blocked(NumberHealth row) {
        return row.counts().count(CallOutcome.BLOCKED);
    }

    /** How many numbers are compared, and how many of them are below their median. */
    public String summary() {
        return report.map(read -> messages.of("health.summary", read.compared(), read.belowMedian())).orElse("");
    }

    /** The median of all numbers; empty if none is compared. */
    public Optional<Baseline> median() {
        return report.flatMap(read -> read.baselines().all());
    }

    public List<Period> periods() {
        return Arrays.stream(HealthPeriod.values())
                .map(period -> new Period(period.name(), into(PageUrl.of("health"), period),
                        report.filter(read -> read.period() == period).isPresent()))
                .toList();
    }

    /** The address of the same report as CSV. */
    public String csvAddress() {
        return into(PageUrl.at(Paths.HEALTH), report.map(HealthReport::period).orElse(HealthPeriod.WEEK));
    }

    private static String into(PageUrl address, HealthPeriod period) {
        return address.with("days", period == HealthPeriod.WEEK ? "" : String.valueOf(period.days())).toString();
    }

    public String getDays() {
        return days;
    }

    public void setDays(@Nullable String days) {
        this.days = FieldParser.textOrEmpty(days);
    }

    /**
     * A choice of how far back the page looks.
     *
     * @param label the last part of its label's key
     */
    public record Period(String label, String address, boolean current) {}
}
