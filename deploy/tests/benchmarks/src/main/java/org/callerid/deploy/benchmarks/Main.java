// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the service under load. It ends with status 1 if a reservation was not valid. */
@Command(name = "deploy/bench/run", mixinStandardHelpOptions = true, sortOptions = false, description = "Measures the service under load, on real PostgreSQL and Redis servers, and writes a report.")
public final class Main implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "${COMPLETION-CANDIDATES}, in lower case; the first five unless given")
    private List<Scenario> scenarios = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "how often to measure each variant (5)")
    private int runs;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10", description = "how long each time (10)")
    private int seconds;

    @Option(names = "--warm-up", paramLabel = "SECONDS", defaultValue = "120", description = "how long to warm up at most (120)")
    private int warmUp;

    @Option(names = "--numbers", paramLabel = "N", defaultValue = "100000", description = "how many numbers a service has, where the scenario does not say so (100000)")
    private long numbers;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "where to write the report (deploy/tests/benchmarks/target/report)")
    private Path out = Path.of("");

    @Option(names = "--work", paramLabel = "FOLDER", required = true, description = "where to keep the databases meanwhile, on a real disk (deploy/tests/benchmarks/target/work)")
    private Path work = Path.of("");

    @Option(names = "--url", paramLabel = "[NAME=]URL", description = "another server to measure with the same load in turn, in the scenarios concurrency, rate and close; may be repeated")
    private List<String> urls = new ArrayList<>();

    @Option(names = "--pids", paramLabel = "PID[,PID]", description = "the processes of the server in the --url at the same place, for their CPU time")
    private List<String> pids = new ArrayList<>();

    @Option(names = "--only-urls", description = "starts no service")
    private boolean onlyUrls;

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .setExecutionExceptionHandler(Main::failed)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (runs < 1 || seconds < 1) {
            throw new FailedBenchmarkException("A benchmark has at least one run of at least one second.");
        }
        WrkLoad.requireInstalled();
        Plots.requireDrawing();
        List<ScenarioResult> results = new ArrayList<>();
        Report report = new Report(out.toAbsolutePath(), head());
        Bench bench = new Bench(new Runner(runs, Duration.ofSeconds(seconds), new WarmUp(Duration.ofSeconds(warmUp))),
                numbers, Files.createDirectories(work.toAbsolutePath().resolve("services")), targets(), !onlyUrls);
        for (Scenario scenario : chosen()) {
            Progress.print(scenario.title());
            ScenarioResult result = scenario.run(bench);
            results.add(result);
            report.add(result);
            result.result().histories().forEach(Main::printViolations);
        }
        Folders.delete(bench.folder());
        Progress.print("The report is in " + report.file());
        return results.stream().allMatch(ScenarioResult::isClean)
                ? CommandLine.ExitCode.OK
                : CommandLine.ExitCode.SOFTWARE;
    }

    private List<Scenario> chosen() {
        Stream<Scenario> chosen = scenarios.isEmpty()
                ? Arrays.stream(Scenario.values()).filter(Scenario::isShort)
                : scenarios.stream();
        return chosen.filter(scenario -> !onlyUrls || scenario.acceptsOthers()).toList();
    }

    private List<RemoteTarget> targets() {
        List<RemoteTarget> targets = new ArrayList<>();
        for (int i = 0; i < urls.size(); i++) {
            targets.add(RemoteTarget.parse(urls.get(i), i < pids.size() ? numbers(pids.get(i)) : List.of()));
        }
        return targets;
    }

    private static List<Long> numbers(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(",", -1)).map(Long::valueOf).toList();
    }

    private List<String> head() throws Exception {
        List<String> head = new ArrayList<>(Machine.describe());
        head.add(runs + " runs of " + seconds + " s for each variant, " + numbers + " numbers");
        return head;
    }

    private static void printViolations(HistoryReport history) {
        history.violations()
                .forEach((violation, count) -> System.err.println(
                        "The history of \"" + history.name() + "\" is wrong: " + violation + " " + count));
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof FailedBenchmarkException) {
            command.getErr().println(failure.getMessage());
            command.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
