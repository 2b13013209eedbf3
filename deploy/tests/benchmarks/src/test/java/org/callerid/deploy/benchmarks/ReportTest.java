// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.deploy.benchmarks.Counters.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path folder;

    @Test
    void itHasTheMedianTheRangeAndTheCostOfARequest() throws Exception {
        Report report = new Report(folder, List.of("Machine: this one"));

        report.add(new ScenarioResult(Scenario.CLOSE,
                new BenchResult(List.of(new Series("64 callers", List.of(run(100), run(2_000), run(300)))),
                        List.of(new HistoryReport("service", 2_400, 2_400, 0, 0, 0, 0, 0)), "JDK 21")));

        assertThat(report.file()).content()
                .contains("Machine: this one", "JDK 21", "| 64 callers | 300 | 100 | 2,000 | 300 | 1.5 | 9.0 |",
                        "| java | 0.500 |", "| service | 2,400 | 2,400 | 0 | 0 | 0 | 0 | 0 |");
        assertThat(folder.resolve("close-rate.svg")).content().endsWith("</svg>\n");
        assertThat(folder.resolve("close-latency.svg")).content().endsWith("</svg>\n");
        assertThat(folder.resolve("runs.csv")).content()
                .contains("close,\"64 callers\",1.000,2000,0,0,1.500,9.000");
    }

    @Test
    void runsWithoutKnownResponseTimesHaveNone() throws Exception {
        Report report = new Report(folder, List.of());

        report.add(new ScenarioResult(Scenario.START,
                new BenchResult(List.of(new Series("one", List.of(run(1_000))),
                        new Series("both", List.of(run(1_000).plus(run(3_000))))), List.of(), "")));

        assertThat(report.file()).content().contains("| both | 2,000 | 2,000 | 2,000 | 2,000 | – | – |");
    }

    private static Measurement run(long granted) {
        return new Measurement(
                new LoadResult(granted, 0, 0, Duration.ofSeconds(1), Optional.of(new LoadResult.Latency(1.5, 9))),
                Optional.of(new Counters(Map.of(Kind.CPU, Map.of("java", granted / 2)))));
    }
}
