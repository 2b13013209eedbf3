// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.in.ShowOverview.Overview;
import org.callerid.application.port.in.ShowOverview.Warnings;
import org.callerid.domain.traffic.AreaCodeCapacity;
import org.jspecify.annotations.Nullable;

/** The page that an operator sees first. */
@Named("overview")
@RequestScoped
public class OverviewPage {
    private static final Duration TOTALS_PERIOD = Duration.ofHours(1);
    private static final Duration CHART_PERIOD = Duration.ofHours(3);
    private static final int AREA_CODES = 20;
    private static final int NAMED_ROWS = 5;

    private final AnswersChart chart;
    private final Messages messages;
    private final TimeFormats times;
    private final List<StoreState> states;
    private final Warnings dataWarnings;
    private final @Nullable Overview shown;

    @Inject
    public OverviewPage(ShowOverview showOverview, AnswersChart chart, Messages messages, TimeFormats times) {
        this.chart = chart;
        this.messages = messages;
        this.times = times;
        this.states = List.copyOf(showOverview.storeHealth());
        this.dataWarnings = showOverview.warnings();
        this.shown = read(showOverview);
    }

    private static @Nullable Overview read(ShowOverview showOverview) {
        try {
            return showOverview.show();
        } catch (StoreUnavailableException e) {
            return null;
        }
    }

    /** Null while the database is unavailable. */
    public @Nullable Overview getNow() {
        return shown;
    }

    public StoreStatus database() {
        return shown == null
                ? new StoreStatus(StoreState.DATABASE_UNAVAILABLE.name(), StoreState.DATABASE_UNAVAILABLE.name())
                : line(List.of(StoreState.DATABASE_UNAVAILABLE), "database.fine");
    }

    public StoreStatus redis() {
        return line(
                List.of(StoreState.NO_SHARED_STORE, StoreState.SHARED_STORE_UNAVAILABLE, StoreState.INDEX_BUILDING,
                        StoreState.SHARED_STORE_EVICTS),
                "redis.fine");
    }

    private StoreStatus line(List<StoreState> possible, String fine) {
        return possible.stream()
                .filter(states::contains)
                .findFirst()
                .map(state -> new StoreStatus(state.name(), state.name()))
                .orElseGet(() -> new StoreStatus("fine", fine));
    }

    /** Conditions that need an operator, most severe first. */
    public List<Warning> warnings() {
        List<Warning> all = new ArrayList<>();
        Overview now = shown;
        if (now != null && now.numbers().total() > 0) {
            if (now.numbers().active() == 0) {
                all.add(new Warning("danger", messages.of("warning.none-active", now.numbers().total())));
            } else if (now.numbers().available() == 0) {
                all.add(new Warning("danger", messages.of("warning.none-free", now.numbers().active())));
            }
        }
        if (dataWarnings.unreadable() > 0) {
            all.add(new Warning("", messages.of("warning.unreadable", dataWarnings.unreadable(), unreadableRows())));
        }
        if (dataWarnings.droppedLogEntries() > 0) {
            all.add(new Warning("", messages.of("warning.dropped", dataWarnings.droppedLogEntries())));
        }
        return all;
    }

    private String unreadableRows() {
        return dataWarnings.unreadableRows()
                .stream()
                .limit(NAMED_ROWS)
                .map(row -> row.table() + " " + row.key() + ": " + row.reason())
                .collect(Collectors.joining("; "));
    }

    public String chart() {
        Overview now = overview();
        return chart.of(now.minutes(), now.at().minus(CHART_PERIOD), now.at());
    }

    /** A description of the chart for screen readers. */
    public String chartDescription() {
        List<TrafficMinute> minutes = overview().minutes();
        TrafficMinute total = TrafficMinute.sum(overview().at().minus(CHART_PERIOD), minutes);
        return minutes.stream()
                .max(Comparator.comparingLong(TrafficMinute::allocated))
                .map(busiest -> messages.of("chart.words", total.allocated(), total.rateLimited(), total.unavailable(),
                        busiest.allocated(), times.time(busiest.startsAt())))
                .orElseGet(() -> messages.of("chart.nothing"));
    }

    public List<TrafficMinute> lastMinutes() {
        List<TrafficMinute> minutes = overview().minutes();
        return minutes.subList(Math.max(0, minutes.size() - 10), minutes.size()).reversed();
    }

    /** The requests of the last hour, by outcome. */
    public TrafficMinute lastHour() {
        Instant from = overview().at().minus(TOTALS_PERIOD);
        return TrafficMinute.sum(from,
                overview().minutes().stream().filter(minute -> !minute.startsAt().isBefore(from)).toList());
    }

    /** The area codes with the most critical capacity. */
    public List<AreaCodeCapacity> mostCritical() {
        return overview().areaCodes().stream().limit(AREA_CODES).toList();
    }

    /** Load in percent of the hourly capacity, 0 to 100. */
    public int loadShare(AreaCodeCapacity capacity) {
        return (int) Math.min(100, Math.round(100 * capacity.utilization()));
    }

    private Overview overview() {
        return Optional.ofNullable(shown).orElseThrow();
    }

    /**
     * A warning.
     *
     * @param css the style class
     */
    public record Warning(String css, String text) {}

    /**
     * The status of a store.
     *
     * @param css the style class; every status except fine is highlighted
     */
    public record StoreStatus(String css, String label) {}
}
