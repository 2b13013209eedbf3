// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callerid.application.port.in.ShowDailyUse.DailyUse;

/** The uses of a number on each day, as bars of an SVG picture. */
public record DailyUseChart(List<DailyUse> days) {
    private static final int HEIGHT = 60;
    private static final int STEP = 10;
    private static final int WIDTH = 8;

    public List<Bar> bars() {
        long most = Math.max(1, peak().map(DailyUse::uses).orElse(0L));
        return IntStream.range(0, days.size()).mapToObj(i -> {
            DailyUse day = days.get(i);
            // A day with few uses is not one without.
            long height = day.uses() == 0 ? 0 : Math.max(1, Math.round((double) HEIGHT * day.uses() / most));
            return new Bar(day, i * STEP + 1, HEIGHT - height, WIDTH, height);
        }).toList();
    }

    public List<DailyUse> latestFirst() {
        return days.reversed();
    }

    public LocalDate firstDay() {
        return days.getFirst().day();
    }

    public LocalDate lastDay() {
        return days.getLast().day();
    }

    public String viewBox() {
        return "0 0 " + days.size() * STEP + " " + HEIGHT;
    }

    public long total() {
        return days.stream().mapToLong(DailyUse::uses).sum();
    }

    /** The latest of the days with the most uses; empty if there were none. */
    Optional<DailyUse> peak() {
        return days.stream()
                .filter(day -> day.uses() > 0)
                .max(Comparator.comparingLong(DailyUse::uses).thenComparing(DailyUse::day));
    }

    /** A day's bar. */
    public record Bar(DailyUse day, long x, long y, long width, long height) {}
}
