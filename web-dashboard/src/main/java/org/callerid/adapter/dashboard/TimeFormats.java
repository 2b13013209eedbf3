// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Times in the operator's time zone and language. */
@Named("timeFormats")
@RequestScoped
public class TimeFormats {
    private final OperatorSession operator;
    private final InstantSource clock;

    @Inject
    public TimeFormats(OperatorSession operator, InstantSource clock) {
        this.operator = operator;
        this.clock = clock;
    }

    public String full(Instant instant) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM), instant);
    }

    public String full(Optional<Instant> instant) {
        return instant.map(this::full).orElse("");
    }

    /** Without seconds, and without the date if it is today. */
    public String compact(Optional<Instant> instant) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), operator.zone());
        return instant.map(at -> LocalDate.ofInstant(at, operator.zone()).equals(today) ? time(at) : dayAndTime(at))
                .orElse("");
    }

    /** The name of the time zone in which times are shown, such as EST. */
    public String zone() {
        ZoneId zone = operator.zone();
        return zone.normalized().equals(ZoneOffset.UTC)
                ? "UTC"
                : format(DateTimeFormatter.ofPattern("zzz", locale()), clock.instant());
    }

    public String time(Instant instant) {
        return format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), instant);
    }

    /** Day, month and time, without the year. */
    public String dayAndTime(Instant instant) {
        return format(DateTimeFormatter.ofLocalizedPattern("MMMdjm"), instant);
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
    }

    public String millis(Duration duration) {
        return String.format(locale(), "%.1f", duration.toNanos() / 1e6);
    }

    /** The remaining time, such as 4:05. */
    public String remaining(Instant from, Instant until) {
        long seconds = Math.max(0, Duration.between(from, until).toSeconds());
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** Such as 0:07, 4:05 or 1:02:05; empty if unknown. */
    public String length(Optional<Duration> duration) {
        return duration.map(known -> known.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d", known.toMinutes(), known.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d:%02d", known.toHours(), known.toMinutesPart(),
                        known.toSecondsPart()))
                .orElse("");
    }

    private String format(DateTimeFormatter formatter, Instant instant) {
        return formatter.withLocale(locale()).format(instant.atZone(operator.zone()));
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
