// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report, which grows with each scenario: {@code README.md}, plots, and {@code runs.csv} with every run. */
final class Report {
    private final Path folder;
    private final List<String> head;
    private final List<ScenarioResult> results = new ArrayList<>();

    /** @param head lines about the machine and the options */
    Report(Path folder, List<String> head) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.head = List.copyOf(head);
    }

    void add(ScenarioResult result) throws IOException {
        results.add(result);
        Files.writeString(file(), text());
        Files.writeString(folder.resolve("runs.csv"), csv());
        new Plots(folder).draw(result);
    }

    Path file() {
        return folder.resolve("README.md");
    }

    private String text() {
        StringBuilder text = new StringBuilder("# Benchmark\n\n");
        head.forEach(line -> text.append("- ").append(line).append('\n'));
        results.stream()
                .map(result -> result.result().versions())
                .filter(versions -> !versions.isEmpty())
                .findFirst()
                .ifPresent(versions -> text.append("- Service: ").append(versions).append('\n'));
        text.append('\n');
        results.forEach(result -> text.append(new ScenarioSection(result).text()));
        return text.toString();
    }

    private String csv() {
        StringBuilder text = new StringBuilder(
                "scenario,variant,seconds,granted,refused,errors,p50_ms,p99_ms\n");
        results.forEach(result -> result.result()
                .series()
                .forEach(series -> series.runs()
                        .forEach(run -> text.append(line(result.scenario().title(), series.variant(), run.load())))));
        return text.toString();
    }

    private static String line(String scenario, String variant, LoadResult load) {
        return String.format(Locale.ROOT, "%s,\"%s\",%.3f,%d,%d,%d,%s\n", scenario, variant,
                load.duration().toMillis() / 1e3, load.granted(), load.refused(), load.errors(),
                load.latency().map(ms -> String.format(Locale.ROOT, "%.3f,%.3f", ms.p50(), ms.p99())).orElse(","));
    }
}
