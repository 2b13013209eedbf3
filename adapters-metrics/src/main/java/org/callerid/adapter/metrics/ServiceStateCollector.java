// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.callerid.adapter.metrics.ServiceState.AreaCode;
import org.callerid.adapter.metrics.ServiceState.Numbers;

/**
 * Reads the state of the service once for each scrape.
 *
 * @param current must answer at once
 */
public record ServiceStateCollector(Supplier<ServiceState> current) implements MultiCollector {
    private static final String AREA_CODE = "area_code";

    @Override
    public MetricSnapshots collect() {
        ServiceState state = current.get();
        List<MetricSnapshot> figures = new ArrayList<>();
        figures.add(buildInfo(state.version()));
        figures.add(stores(state.stores()));
        figures.add(attention(state.attention()));
        figures.add(connections(state.connections()));
        figures.add(gauge("callerid_agi_sessions", "Open FastAGI sessions.", List.of(point(state.agiSessions()))));
        figures.add(gauge("callerid_unreadable_rows", "Rows of the database that cannot be read and are skipped.",
                List.of(point(state.unreadableRows()))));
        figures.add(droppedLogEntries(state.droppedLogEntries()));
        state.numbers().ifPresent(numbers -> figures.add(numbers(numbers)));
        figures.add(areaCodes(state, "callerid_area_code_active_numbers", "Active numbers of the area code.",
                AreaCode::active));
        figures.add(areaCodes(state, "callerid_area_code_available_numbers",
                "Numbers of the area code that can be allocated now.", AreaCode::available));
        figures.add(areaCodes(state, "callerid_area_code_uses_left",
                "Uses that the hourly limits leave in this clock hour.", AreaCode::usesLeft));
        figures.add(areaCodes(state, "callerid_area_code_requests_last_hour",
                "Requests for destinations of the area code in the last hour.", AreaCode::requests));
        return new MetricSnapshots(figures);
    }

    private static MetricSnapshot buildInfo(String version) {
        return InfoSnapshot.builder()
                .name("callerid_build")
                .help("The version of the service.")
                .dataPoint(InfoDataPointSnapshot.builder().labels(Labels.of("version", version)).build())
                .build();
    }

    private static MetricSnapshot stores(Map<String, Boolean> stores) {
        return gauge("callerid_store_up", "Whether the store is in use: 1, or 0 during an outage.",
                stores.entrySet()
                        .stream()
                        .map(store -> point(store.getValue() ? 1 : 0, "store", store.getKey()))
                        .toList());
    }

    private static MetricSnapshot attention(Map<String, Long> attention) {
        return gauge("callerid_attention_items", "Things that need attention, as on the overview of the dashboard.",
                attention.entrySet()
                        .stream()
                        .map(severity -> point(severity.getValue(), "severity", severity.getKey()))
                        .toList());
    }

    private static MetricSnapshot connections(Map<String, Integer> connections) {
        return gauge("callerid_database_connections",
                "Connections to the database that are in use or idle, and threads that wait for one.",
                connections.entrySet()
                        .stream()
                        .map(state -> point(state.getValue(), "state", state.getKey()))
                        .toList());
    }

    private static MetricSnapshot droppedLogEntries(long dropped) {
        return CounterSnapshot.builder()
                .name("callerid_dropped_log_entries")
                .help("Requests that are missing from the request log, because more came than the database could take.")
                .dataPoint(CounterDataPointSnapshot.builder().value((double) dropped).build())
                .build();
    }

    private static MetricSnapshot numbers(Numbers numbers) {
        return gauge("callerid_numbers", "Numbers by state.",
                List.of(point(numbers.available(), "state", "available"),
                        point(numbers.reserved(), "state", "reserved"),
                        point(numbers.limitReached(), "state", "limit_reached"),
                        point(numbers.inactive(), "state", "inactive")));
    }

    private static MetricSnapshot areaCodes(ServiceState state, String name, String help,
            ToLongFunction<AreaCode> value) {
        return gauge(name, help + " The most critical area codes only.",
                state.areaCodes()
                        .stream()
                        .map(code -> point(value.applyAsLong(code), AREA_CODE, code.digits()))
                        .toList());
    }

    private static MetricSnapshot gauge(String name, String help, List<GaugeDataPointSnapshot> points) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        points.forEach(gauge::dataPoint);
        return gauge.build();
    }

    private static GaugeDataPointSnapshot point(long value, String... labels) {
        return GaugeDataPointSnapshot.builder().labels(Labels.of(labels)).value((double) value).build();
    }
}
