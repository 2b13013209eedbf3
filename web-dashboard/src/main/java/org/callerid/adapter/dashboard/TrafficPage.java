// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficHistory;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.model.TrafficRange;
import org.callerid.application.port.in.ShowTraffic;
import org.jspecify.annotations.Nullable;

/** Requests over the range of time that the URL names. */
@Named("traffic")
@RequestScoped
public class TrafficPage {
    private static final int TABLE_ROWS = 10;

    private final ShowTraffic showTraffic;
    private final TrafficChart chart;
    private final Messages messages;
    private final TimeFormats times;
    private TrafficRange range = TrafficRange.THREE_HOURS;
    private @Nullable TrafficHistory read;

    @Inject
    public TrafficPage(ShowTraffic showTraffic, TrafficChart chart, Messages messages, TimeFormats times) {
        this.showTraffic = showTraffic;
        this.chart = chart;
        this.messages = messages;
        this.times = times;
    }

    /** Whether there is a history to show: not while the database is unavailable. */
    public boolean isReachable() {
        try {
            history();
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    public String chart() {
        return chart.of(history());
    }

    /** A description of the chart for screen readers. */
    public String description() {
        List<TrafficMinute> steps = history().steps();
        TrafficMinute total = TrafficMinute.sum(history().from(), steps);
        return steps.stream()
                .max(Comparator.comparingLong(TrafficMinute::allocated))
                .filter(busiest -> !total.equals(TrafficMinute.empty(history().from())))
                .map(busiest -> messages.of("chart.words", messages.of("range." + range), total.allocated(),
                        total.rateLimited(), total.noneAvailable(), total.unavailable(), busiest.allocated(),
                        times.time(busiest.startsAt())))
                .orElseGet(() -> messages.of("chart.nothing", messages.of("range." + range)));
    }

    /** The last steps, latest first. */
    public List<TrafficMinute> latest() {
        List<TrafficMinute> steps = history().steps();
        return steps.subList(Math.max(0, steps.size() - TABLE_ROWS), steps.size()).reversed();
    }

    public List<TrafficRange> ranges() {
        return List.of(TrafficRange.values());
    }

    private TrafficHistory history() {
        TrafficHistory known = read;
        if (known == null) {
            known = showTraffic.show(range);
            read = known;
        }
        return known;
    }

    public String getRange() {
        return range.name();
    }

    /** An unknown range is replaced by the default. */
    public void setRange(@Nullable String name) {
        range = Arrays.stream(TrafficRange.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(TrafficRange.THREE_HOURS);
    }
}
