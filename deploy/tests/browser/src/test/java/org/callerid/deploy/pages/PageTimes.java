// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.pages;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Requests pages one after the other, and records how long each took. */
final class PageTimes {
    private static final int TIMES = 3;
    private static final int SLOWEST = 5;
    private static final List<String> ORDERS = List.of("NUMBER", "AREA_CODE", "CARRIER", "HOUR_USES", "DAY_USES",
            "AVAILABLE_AT");
    private static final Pattern PAGES = Pattern.compile("<span>Page \\d+ / (\\d+)</span>");
    private static final Pattern NEXT = Pattern
            .compile("[?&](?:amp;)?((?:before|after)=[^\"&]+)\"[^>]*>(?:Older|Next)<");

    private final DashboardClient site;
    private final List<Timed> all = new ArrayList<>();

    PageTimes(DashboardClient site) {
        this.site = site;
    }

    /** First, middle and last page in every order and direction. */
    PageTimes numbers(List<String> filters) throws IOException, InterruptedException {
        for (String filter : filters) {
            long last = pages(site.get("numbers.xhtml?" + filter).page());
            for (String order : ORDERS) {
                for (boolean descending : List.of(false, true)) {
                    for (long page : List.of(1L, Math.max(1, last / 2), last)) {
                        time("numbers.xhtml?" + filter + "&by=" + order + "&descending=" + descending + "&page="
                                + page);
                    }
                }
            }
        }
        return this;
    }

    /** Each page, and the next one if there is one. */
    PageTimes pages(List<String> paths) throws IOException, InterruptedException {
        for (String path : paths) {
            Optional<String> next = next(time(path));
            if (next.isPresent()) {
                time(path + (path.contains("?") ? "&" : "?") + next.get());
            }
        }
        return this;
    }

    private String time(String path) throws IOException, InterruptedException {
        String page = "";
        List<Duration> duration = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            DashboardClient.Answer answer = site.get(path);
            page = answer.page();
            duration.add(answer.took());
        }
        duration.forEach(one -> all.add(new Timed(path, one)));
        return page;
    }

    private static long pages(String page) {
        Matcher matcher = PAGES.matcher(page);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 1;
    }

    private static Optional<String> next(String page) {
        Matcher matcher = NEXT.matcher(page);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A report for people to read. */
    String report(String title) {
        List<Timed> sorted = all.stream().sorted(Comparator.comparing(Timed::took)).toList();
        StringBuilder text = new StringBuilder(
                "| " + title + " | " + sorted.size() + " | " + quantile(sorted, 0.5) + " | "
                        + quantile(sorted, 0.95) + " | " + quantile(sorted, 1) + " |\n");
        IntStream.range(0, Math.min(SLOWEST, sorted.size()))
                .mapToObj(i -> sorted.get(sorted.size() - 1 - i))
                .forEach(slow -> text.append("  slow: %s ms, %s%n".formatted(slow.took().toMillis(), slow.path())));
        return text.toString();
    }

    private static long quantile(List<Timed> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1).took().toMillis();
    }

    private record Timed(String path, Duration took) {}
}
