// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.deploy.benchmarks.Counters.Kind;

/** The part of the report about one scenario. */
final class ScenarioSection {
    private static final String UNKNOWN = "–";
    /** What happens less often is left out. */
    private static final double RARE = 0.0005;

    private final ScenarioResult scenario;
    private final List<Series> series;

    ScenarioSection(ScenarioResult scenario) {
        this.scenario = scenario;
        this.series = scenario.result().series();
    }

    String text() {
        String title = scenario.scenario().title();
        StringBuilder text = new StringBuilder("## " + title + "\n\n" + scenario.scenario().description() + "\n\n"
                + loads() + "\n![Requests per second](" + Plots.rateFile(title) + ") ![Response times]("
                + Plots.latencyFile(title) + ")\n\n");
        for (Kind kind : Kind.values()) {
            counters(kind).ifPresent(table -> text.append(table).append('\n'));
        }
        return text.append(history()).append('\n').toString();
    }

    private MarkdownTable loads() {
        MarkdownTable table = new MarkdownTable(List.of("", "requests/s, median", "lowest", "highest", "granted/s",
                "p50, ms", "p99, ms", "refused", "socket errors", "HOT updates of caller_ids"));
        series.forEach(each -> {
            Spread rate = each.of(LoadResult::requestsPerSecond);
            table.row(List.of(each.variant(), Numbers.format(0, rate.median()), Numbers.format(0, rate.lowest()),
                    Numbers.format(0, rate.highest()), Numbers.format(0, each.of(LoadResult::grantsPerSecond).median()),
                    each.latency(LoadResult.Latency::p50).map(p50 -> Numbers.format(1, p50.median())).orElse(UNKNOWN),
                    each.latency(LoadResult.Latency::p99).map(p99 -> Numbers.format(1, p99.median())).orElse(UNKNOWN),
                    Numbers.format(each.requests() - each.granted()), Numbers.format(each.errors()),
                    hotShare(each)));
        });
        return table;
    }

    private static String hotShare(Series series) {
        Counters counters = series.counters();
        long updates = counters.get(Kind.ROWS, "updated caller_ids");
        return updates == 0
                ? UNKNOWN
                : Numbers.format(1, 100.0 * counters.get(Kind.ROWS, "HOT updated caller_ids") / updates) + " %";
    }

    /** Names in rows, variants in columns; empty if nothing was counted. */
    private Optional<MarkdownTable> counters(Kind kind) {
        List<String> names = series.stream()
                .flatMap(each -> each.counters().of(kind).keySet().stream())
                .filter(name -> series.stream().anyMatch(each -> each.perRequest(kind, name) >= RARE))
                .distinct()
                .sorted()
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        MarkdownTable table = new MarkdownTable(
                Stream.concat(Stream.of(kind.title()), series.stream().map(Series::variant)).toList());
        names.forEach(name -> table.row(cells(kind, name)));
        return Optional.of(table);
    }

    private List<String> cells(Kind kind, String name) {
        List<String> cells = new ArrayList<>(List.of(name));
        series.forEach(each -> cells.add(each.counters().of(kind).containsKey(name)
                ? Numbers.format(3, each.perRequest(kind, name))
                : UNKNOWN));
        return cells;
    }

    private String history() {
        if (scenario.result().histories().isEmpty()) {
            return "The history was not checked.\n";
        }
        MarkdownTable table = new MarkdownTable(List.of("History", "reservations", "granted", "overlaps", "over limit",
                "missing", "surplus", "duplicates"));
        scenario.result()
                .histories()
                .forEach(each -> table.row(Stream.concat(Stream.of(each.name()),
                        Stream.of(each.rows(), each.granted(), each.overlaps(), each.overLimit(), each.missing(),
                                each.surplus(), each.duplicates()).map(Numbers::format))
                        .toList()));
        return table.toString();
    }
}
