// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.deploy.testsupport.RunningService;

/**
 * Reads the coverage page every few seconds, and records when area codes were first said to run out, and when they did.
 * While the page cannot be read, nothing is recorded.
 */
final class ForecastLog implements AutoCloseable {
    private static final long PERIOD_SECONDS = 10;
    private static final Pattern ROW = Pattern
            .compile("class=\"pill (RUNNING_OUT|EXHAUSTED)\">([^<]*)</span></td>\\s*<th[^>]*><a[^>]*>(\\d{3})</a>");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);

    private final RunningService service;
    private final Map<String, Announcement> announced = new TreeMap<>();
    private final Map<String, Instant> exhausted = new TreeMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    ForecastLog(RunningService service) {
        this.service = service;
        Future<?> unused = timer.scheduleAtFixedRate(this::read, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void read() {
        try {
            HttpResponse<String> page = service.getWithToken("/dashboard/coverage.xhtml", RunningService.ADMIN_TOKEN);
            if (page.statusCode() == 200) {
                record(page.body(), Instant.now());
            }
        } catch (IOException e) {
            // The page is read again in a moment.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void record(String page, Instant now) {
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            if (row.group(1).equals("EXHAUSTED")) {
                exhausted.putIfAbsent(row.group(3), now);
            } else if (!exhausted.containsKey(row.group(3))) {
                announced.putIfAbsent(row.group(3), new Announcement(now, minute(row.group(2), now)));
            }
        }
    }

    /** The end of the minute that "Out at 9:16 AM" names; the page shows UTC to a client without a time zone. */
    private static Instant minute(String pill, Instant now) {
        String time = pill.replaceAll("\\p{Zs}", " ").replaceFirst(".*?(\\d+:\\d+ [AP]M).*", "$1");
        return LocalTime.parse(time, TIME)
                .plusMinutes(1)
                .atDate(now.atOffset(ZoneOffset.UTC).toLocalDate())
                .toInstant(
                        ZoneOffset.UTC);
    }

    /** The area codes that ran out. */
    synchronized List<String> exhausted() {
        return List.copyOf(exhausted.keySet());
    }

    /** Those of them that had been announced this long before. */
    synchronized List<String> announcedBefore(Duration early) {
        return exhausted.entrySet()
                .stream()
                .filter(one -> announced.containsKey(one.getKey())
                        && !announced.get(one.getKey()).at().plus(early).isAfter(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The area codes that should have run out by now, as they were first announced, and have not. */
    synchronized List<String> wrong() {
        return announced.entrySet()
                .stream()
                .filter(one -> one.getValue().until().isBefore(Instant.now()) && !exhausted.containsKey(one.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized String toString() {
        return "announced: " + announced + "; exhausted: " + exhausted;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private record Announcement(Instant at, Instant until) {}
}
