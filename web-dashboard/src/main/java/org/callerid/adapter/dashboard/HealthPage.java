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
import org.callerid.domain.health.HealthOrder;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.NumberHealth;
import org.callerid.domain.reservation.CallOutcome;
import org.jspecify.annotations.Nullable;

/** How the calls of numbers ended, those that need attention first. */
@Named("health")
@RequestScoped
public class HealthPage {
    /** The others are in the download. */
    private static final int MAX_ROWS = 200;

    private final ShowHealthReport reports;
    private final PageLoader loader;
    private final Messages messages;
    private String days = "";
    private String sort = "";
    private HealthChoice choice = HealthChoice.DEFAULT;
    private Optional<HealthReport> report = Optional.empty();

    @Inject
    public HealthPage(ShowHealthReport reports, PageLoader loader, Messages messages) {
        this.reports = reports;
        this.loader = loader;
        this.messages = messages;
    }

    public void read() {
        report = loader.load(() -> {
            choice = HealthChoice.parse(days, sort);
            return reports.report(choice.period());
        });
    }

    /** When the counts were read; empty if they could not be. */
    public Optional<Instant> at() {
        return report.map(HealthReport::at);
    }

    public List<NumberHealth> rows() {
        return report.map(read -> read.worst(choice.order())).orElse(List.of()).stream().limit(MAX_ROWS).toList();
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
                .map(period -> new Period(period.name(), addressOf(choice.with(period)),
                        report.filter(read -> read.period() == period).isPresent()))
                .toList();
    }

    /** The address of the same report as CSV. */
    public String csvAddress() {
        return choice.into(PageUrl.at(Paths.HEALTH)).toString();
    }

    /** The address of the same report in another order. */
    public String addressOf(HealthOrder order) {
        return addressOf(choice.with(order));
    }

    private static String addressOf(HealthChoice other) {
        return other.into(PageUrl.of("health")).toString();
    }

    /** Whether the report is in this order, as in ARIA. Rates of answered calls ascend, everything else descends. */
    public String sortOf(HealthOrder order) {
        if (order != choice.order()) {
            return "none";
        }
        return order == HealthOrder.MEDIAN || order == HealthOrder.ANSWERED ? "ascending" : "descending";
    }

    public String getDays() {
        return days;
    }

    public void setDays(@Nullable String days) {
        this.days = FieldParser.textOrEmpty(days);
    }

    public String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = FieldParser.textOrEmpty(sort);
    }

    /**
     * A choice of how far back the page looks.
     *
     * @param label the last part of its label's key
     */
    public record Period(String label, String address, boolean current) {}
}
