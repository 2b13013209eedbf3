// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.callerid.application.model.EndedCall;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.application.port.out.Metrics;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupReport;
import org.callerid.domain.rotation.MatchTier;

/** Counts what happens in this process. */
public final class PrometheusMetrics implements Metrics {
    private static final double NANOS_OF_A_SECOND = Duration.ofSeconds(1).toNanos();
    /** A request is answered within a second. */
    private static final double[] DURATION_BUCKETS = {.001, .002, .005, .01, .02, .05, .1, .2, .5, 1};
    private static final double[] BATCH_SIZE_BUCKETS = {1, 2, 4, 8, 16, 32, 64};

    private final Counter requests;
    private final Histogram durations;
    private final Counter allocations;
    private final Histogram batchSizes;
    private final Gauge queued;
    private final Counter importedRows;
    private final Counter endedCalls;
    private final Counter ignoredValues;

    public PrometheusMetrics(PrometheusRegistry registry) {
        this.requests = Counter.builder()
                .name("callerid_requests_total")
                .help("Requests that were answered, over HTTP and FastAGI.")
                .labelNames("type", "outcome")
                .register(registry);
        this.durations = Histogram.builder()
                .name("callerid_request_duration_seconds")
                .help("From the arrival of a request to its answer.")
                .labelNames("type")
                .classicOnly()
                .classicUpperBounds(DURATION_BUCKETS)
                .register(registry);
        this.allocations = Counter.builder()
                .name("callerid_allocations_total")
                .help("Numbers that were allocated, by how they match the destination.")
                .labelNames("match")
                .register(registry);
        this.batchSizes = Histogram.builder()
                .name("callerid_batch_size")
                .help("Requests for a number that were processed together.")
                .classicOnly()
                .classicUpperBounds(BATCH_SIZE_BUCKETS)
                .register(registry);
        this.queued = Gauge.builder()
                .name("callerid_queued_requests")
                .help("Requests for a number that waited when the last batch began.")
                .register(registry);
        this.importedRows = Counter.builder()
                .name("callerid_imported_rows_total")
                .help("Rows of sheets that were processed, loaded or refused.")
                .register(registry);
        this.endedCalls = Counter.builder()
                .name("callerid_calls_ended_total")
                .help("Calls whose end was reported, by how they ended.")
                .labelNames("outcome")
                .register(registry);
        this.ignoredValues = Counter.builder()
                .name("callerid_ignored_values_total")
                .help("Values of releases that were ignored because they are invalid.")
                .labelNames("parameter")
                .register(registry);
        initialize();
    }

    /** All series exist from the start: an increase from nothing to one is none to Prometheus. */
    private void initialize() {
        for (RequestType type : RequestType.values()) {
            durations.initLabelValues(label(type));
            for (RequestOutcome outcome : RequestOutcome.values()) {
                requests.initLabelValues(label(type), label(outcome));
            }
        }
        for (MatchTier tier : MatchTier.values()) {
            allocations.initLabelValues(tier.label());
        }
        CallOutcome.reported().forEach(outcome -> endedCalls.initLabelValues(outcome.label()));
        HangupReport.PARAMETERS.forEach(ignoredValues::initLabelValues);
    }

    @Override
    public void recordRequest(RequestLogEntry entry) {
        requests.labelValues(label(entry.type()), label(entry.outcome())).inc();
        durations.labelValues(label(entry.type())).observe(entry.duration().toNanos() / NANOS_OF_A_SECOND);
        entry.reservation()
                .ifPresent(reservation -> allocations.labelValues(reservation.match().tier().label()).inc());
    }

    @Override
    public void recordBatch(int size, int stillWaiting) {
        batchSizes.observe(size);
        queued.set(stillWaiting);
    }

    @Override
    public void recordImportedRows(long rows) {
        importedRows.inc(rows);
    }

    @Override
    public void recordCallEnds(List<EndedCall> ended) {
        ended.forEach(call -> endedCalls.labelValues(call.end().outcome().label()).inc());
    }

    @Override
    public void recordIgnoredValue(String parameter) {
        ignoredValues.labelValues(parameter).inc();
    }

    private static String label(RequestType type) {
        return switch (type) {
            case ALLOCATION -> "allocation";
            case RELEASE -> "release";
            case CALL_BACK -> "call_back";
            case OTHER -> "other";
        };
    }

    private static String label(RequestOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
