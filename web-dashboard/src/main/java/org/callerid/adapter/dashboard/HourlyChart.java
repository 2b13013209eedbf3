// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callerid.application.port.in.ShowCampaign.HourOfRequests;
import org.callerid.domain.traffic.RequestCounts;

/** The requests of each hour, as bars of an SVG picture: at the foot those that got a number, on top the others. */
public record HourlyChart(List<HourOfRequests> hours) {
    private static final int HEIGHT = 60;
    private static final int STEP = 10;
    private static final int WIDTH = 8;

    public List<Bar> bars() {
        long most = Math.max(1, busiest().map(hour -> hour.requests().requests()).orElse(0L));
        return IntStream.range(0, hours.size()).mapToObj(i -> {
            RequestCounts counts = hours.get(i).requests();
            long allocated = height(counts.allocated(), most);
            long refused = height(counts.requests() - counts.allocated(), most);
            return new Bar(hours.get(i), i * STEP + 1, WIDTH, HEIGHT - allocated, allocated,
                    Math.max(0, HEIGHT - allocated - refused), refused);
        }).toList();
    }

    /** An hour with few requests is not one without. */
    private static long height(long requests, long most) {
        return requests <= 0 ? 0 : Math.max(1, Math.round((double) HEIGHT * requests / most));
    }

    public List<HourOfRequests> latestFirst() {
        return hours.reversed();
    }

    public String viewBox() {
        return "0 0 " + hours.size() * STEP + " " + HEIGHT;
    }

    public long total() {
        return hours.stream().mapToLong(hour -> hour.requests().requests()).sum();
    }

    /** The latest of the hours with the most requests; empty if there were none. */
    Optional<HourOfRequests> busiest() {
        return hours.stream()
                .filter(hour -> hour.requests().requests() > 0)
                .max(Comparator.<HourOfRequests>comparingLong(hour -> hour.requests().requests())
                        .thenComparing(HourOfRequests::startsAt));
    }

    /** An hour's bar: its allocated part, and its refused part above. */
    public record Bar(HourOfRequests hour, long x, long width, long y, long height, long refusedY,
            long refusedHeight) {}
}
