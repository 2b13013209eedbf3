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
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.in.ShowOverview.Overview;
import org.callerid.application.port.in.ShowOverview.Warnings;
import org.callerid.application.port.out.StoreHealth.State;
import org.callerid.application.port.out.StoreUnavailableException;
import org.callerid.application.port.out.Traffic.Minute;
import org.callerid.domain.traffic.AreaCodeCapacity;
import org.jspecify.annotations.Nullable;

/** What an operator sees first. */
@Named("overview")
@RequestScoped
public class OverviewPage {
    private static final Duration COUNTED = Duration.ofHours(1);
    private static final Duration CHARTED = Duration.ofHours(3);
    private static final int AREA_CODES = 20;
    private static final int NAMED_ROWS = 5;

    private final AnswersChart chart;
    private final Words words;
    private final Times times;
    private final List<State> states;
    private final Warnings toLookAfter;
    private final @Nullable Overview shown;

    @Inject
    public OverviewPage(ShowOverview showOverview, AnswersChart chart, Words words, Times times) {
        this.chart = chart;
        this.words = words;
        this.times = times;
        this.states = List.copyOf(showOverview.storeHealth());
        this.toLookAfter = showOverview.warnings();
        this.shown = read(showOverview);
    }

    private static @Nullable Overview read(ShowOverview showOverview) {
        try {
            return showOverview.show();
        } catch (StoreUnavailableException e) {
            return null;
        }
    }

    /** Null while the database is out. */
    public @Nullable Overview getNow() {
        return shown;
    }

    public StoreLine database() {
        return shown == null
                ? new StoreLine(State.DATABASE_OUT.name(), State.DATABASE_OUT.name())
                : line(List.of(State.DATABASE_OUT), "database.fine");
    }

    public StoreLine redis() {
        return line(List.of(State.NO_REDIS, State.REDIS_OUT, State.INDEX_BEING_BUILT, State.REDIS_EVICTS),
                "redis.fine");
    }

    private StoreLine line(List<State> possible, String fine) {
        return possible.stream()
                .filter(states::contains)
                .findFirst()
                .map(state -> new StoreLine(state.name(), state.name()))
                .orElseGet(() -> new StoreLine("fine", fine));
    }

    /** What an operator should look after: the gravest first. */
    public List<Warning> warnings() {
        List<Warning> all = new ArrayList<>();
        Overview now = shown;
        if (now != null && now.numbers().listed() > 0) {
            if (now.numbers().active() == 0) {
                all.add(new Warning("grave", words.of("warning.none-active", now.numbers().listed())));
            } else if (now.numbers().available() == 0) {
                all.add(new Warning("grave", words.of("warning.none-free", now.numbers().active())));
            }
        }
        if (toLookAfter.unreadable() > 0) {
            all.add(new Warning("", words.of("warning.unreadable", toLookAfter.unreadable(), unreadableRows())));
        }
        if (toLookAfter.droppedLogEntries() > 0) {
            all.add(new Warning("", words.of("warning.dropped", toLookAfter.droppedLogEntries())));
        }
        return all;
    }

    private String unreadableRows() {
        return toLookAfter.unreadableRows()
                .stream()
                .limit(NAMED_ROWS)
                .map(row -> row.table() + " " + row.key() + ": " + row.reason())
                .collect(Collectors.joining("; "));
    }

    public String chart() {
        Overview now = known();
        return chart.of(now.minutes(), now.at().minus(CHARTED), now.at());
    }

    /** The chart for those who cannot see it. */
    public String chartInWords() {
        List<Minute> minutes = known().minutes();
        return minutes.stream()
                .max(Comparator.comparingLong(Minute::allocated))
                .map(most -> words.of("chart.words", sum(minutes, "granted"), sum(minutes, "limited"),
                        sum(minutes, "none"), most.allocated(), times.time(most.begins())))
                .orElseGet(() -> words.of("chart.nothing"));
    }

    public List<Minute> lastMinutes() {
        List<Minute> minutes = known().minutes();
        return minutes.subList(Math.max(0, minutes.size() - 10), minutes.size()).reversed();
    }

    /** @param outcome granted, limited, none or unusable */
    public long answeredWithinTheHour(String outcome) {
        Instant from = known().at().minus(COUNTED);
        return sum(known().minutes().stream().filter(minute -> !minute.begins().isBefore(from)).toList(), outcome);
    }

    private static long sum(List<Minute> minutes, String outcome) {
        return minutes.stream().mapToLong(minute -> switch (outcome) {
            case "granted" -> minute.allocated();
            case "limited" -> minute.rateLimited();
            case "none" -> minute.unavailable();
            default -> minute.invalid();
        }).sum();
    }

    /** The area codes closest to running dry. */
    public List<AreaCodeCapacity> tightest() {
        return known().areaCodes().stream().limit(AREA_CODES).toList();
    }

    /** Of its hourly capacity, 0 to 100. */
    public int loadShare(AreaCodeCapacity capacity) {
        return (int) Math.min(100, Math.round(100 * capacity.load()));
    }

    private Overview known() {
        return Optional.ofNullable(shown).orElseThrow();
    }

    /** @param css which of the styles */
    public record Warning(String css, String text) {}

    /** @param css which of the styles; what is not fine stands out */
    public record StoreLine(String css, String label) {}
}
