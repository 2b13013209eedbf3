// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.callerid.application.model.TrafficMinute;

/** Answers per minute, as data for Chart.js. {@code dashboard.js} sets the colours of the page. */
@RequestScoped
public class AnswersChart {
    private final TimeFormats times;
    private final Messages messages;

    @Inject
    public AnswersChart(TimeFormats times, Messages messages) {
        this.times = times;
        this.messages = messages;
    }

    /**
     * Builds the chart.
     *
     * @param minutes without those that had no requests
     */
    String of(List<TrafficMinute> minutes, Instant from, Instant to) {
        List<TrafficMinute> all = whole(minutes, from, to);
        JsonArrayBuilder labels = Json.createArrayBuilder();
        all.forEach(minute -> labels.add(times.time(minute.startsAt())));
        JsonArrayBuilder lines = Json.createArrayBuilder()
                .add(line("answers.granted", all, TrafficMinute::allocated))
                .add(line("answers.limited", all, TrafficMinute::rateLimited))
                .add(line("answers.none", all, TrafficMinute::unavailable));
        return Json.createObjectBuilder()
                .add("type", "line")
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", lines))
                .add("options", options())
                .build()
                .toString();
    }

    /** The minutes that are complete: part of a minute would look as if calls had stopped. */
    private static List<TrafficMinute> whole(List<TrafficMinute> minutes, Instant from, Instant to) {
        Map<Instant, TrafficMinute> byStart = minutes.stream()
                .collect(Collectors.toMap(TrafficMinute::startsAt, minute -> minute));
        Instant first = from.truncatedTo(ChronoUnit.MINUTES);
        return LongStream.range(1, Duration.between(first, to).toMinutes())
                .mapToObj(minute -> first.plus(minute, ChronoUnit.MINUTES))
                .map(begins -> byStart.getOrDefault(begins, new TrafficMinute(begins, 0, 0, 0, 0)))
                .toList();
    }

    private JsonObjectBuilder line(String label, List<TrafficMinute> minutes, ToLongFunction<TrafficMinute> count) {
        JsonArrayBuilder counts = Json.createArrayBuilder();
        minutes.forEach(minute -> counts.add(count.applyAsLong(minute)));
        return Json.createObjectBuilder()
                .add("label", messages.of(label))
                .add("data", counts)
                .add("borderWidth", 2)
                .add("pointRadius", 0);
    }

    private static JsonObjectBuilder options() {
        return Json.createObjectBuilder()
                .add("animation", false)
                .add("maintainAspectRatio", false)
                .add("scales", Json.createObjectBuilder()
                        .add("y", Json.createObjectBuilder()
                                .add("beginAtZero", true)
                                .add("ticks", Json.createObjectBuilder().add("precision", 0)))
                        .add("x", Json.createObjectBuilder()
                                .add("ticks", Json.createObjectBuilder()
                                        .add("autoSkip", true)
                                        .add("maxTicksLimit", 8)
                                        .add("maxRotation", 0))));
    }
}
