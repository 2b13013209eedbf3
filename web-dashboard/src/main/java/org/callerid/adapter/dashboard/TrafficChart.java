// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.callerid.application.model.TrafficHistory;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.model.TrafficRange;

/**
 * Requests per minute, as data for Chart.js. Requests without a number have an axis of their own, or they would be too
 * small to see beside the others; a time in which the service was unavailable is a band. {@code dashboard.js} sets the
 * colours.
 */
@RequestScoped
public class TrafficChart {
    private static final String ASSIGNED_AXIS = "y";
    private static final String REJECTED_AXIS = "rejected";
    private static final String OUTAGE_AXIS = "outage";

    private final TimeFormats times;
    private final Messages messages;

    @Inject
    public TrafficChart(TimeFormats times, Messages messages) {
        this.times = times;
        this.messages = messages;
    }

    String of(TrafficHistory history) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        history.steps().forEach(step -> labels.add(label(history.range(), step.startsAt())));
        JsonArrayBuilder series = Json.createArrayBuilder()
                .add(line("answers.granted", ASSIGNED_AXIS, history, TrafficMinute::allocated))
                .add(line("answers.limited", REJECTED_AXIS, history, TrafficMinute::rateLimited))
                .add(line("answers.none", REJECTED_AXIS, history, TrafficMinute::noneAvailable))
                .add(outages(history.steps()));
        return Json.createObjectBuilder()
                .add("type", "line")
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", series))
                .add("options", options())
                .build()
                .toString();
    }

    private String label(TrafficRange range, Instant start) {
        return switch (range) {
            case FIFTEEN_MINUTES, HOUR, THREE_HOURS, DAY -> times.time(start);
            case WEEK, MONTH -> times.dayAndTime(start);
        };
    }

    private JsonObjectBuilder line(String label, String axis, TrafficHistory history,
            ToDoubleFunction<TrafficMinute> requests) {
        long minutes = history.range().step().toMinutes();
        JsonArrayBuilder perMinute = Json.createArrayBuilder();
        history.steps().forEach(step -> perMinute.add(Math.round(10 * requests.applyAsDouble(step) / minutes) / 10.0));
        return Json.createObjectBuilder()
                .add("label", messages.of(label))
                .add("data", perMinute)
                .add("yAxisID", axis)
                .add("borderWidth", 2)
                .add("pointRadius", 0);
    }

    private JsonObjectBuilder outages(List<TrafficMinute> steps) {
        JsonArrayBuilder bands = Json.createArrayBuilder();
        steps.forEach(step -> bands.add(step.unavailable() > 0 ? 1 : 0));
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add("label", messages.of("answers.unavailable"))
                .add("data", bands)
                .add("yAxisID", OUTAGE_AXIS)
                .add("barPercentage", 1)
                .add("categoryPercentage", 1);
    }

    private JsonObjectBuilder options() {
        return Json.createObjectBuilder()
                .add("animation", false)
                .add("maintainAspectRatio", false)
                .add("interaction", Json.createObjectBuilder().add("mode", "index").add("intersect", false))
                .add("scales", Json.createObjectBuilder()
                        .add(ASSIGNED_AXIS, axis("left", "chart.assigned-per-minute"))
                        .add(REJECTED_AXIS, axis("right", "chart.rejected-per-minute")
                                .add("suggestedMax", 5)
                                .add("grid", Json.createObjectBuilder().add("drawOnChartArea", false)))
                        .add(OUTAGE_AXIS, Json.createObjectBuilder().add("display", false).add("min", 0).add("max", 1))
                        .add("x", Json.createObjectBuilder()
                                .add("ticks", Json.createObjectBuilder()
                                        .add("autoSkip", true)
                                        .add("maxTicksLimit", 8)
                                        .add("maxRotation", 0))));
    }

    private JsonObjectBuilder axis(String position, String title) {
        return Json.createObjectBuilder()
                .add("position", position)
                .add("beginAtZero", true)
                .add("title", Json.createObjectBuilder().add("display", true).add("text", messages.of(title)))
                .add("ticks", Json.createObjectBuilder().add("precision", 0));
    }
}
