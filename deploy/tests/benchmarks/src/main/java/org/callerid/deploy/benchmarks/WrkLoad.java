// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As many requests as a number of connections can send, by wrk. Each connection sends its next request as soon as the
 * last is answered.
 *
 * @param reconnects whether each request has a connection of its own
 */
record WrkLoad(int connections, boolean reconnects) implements Load {
    private static final int THREADS = 2;
    private static final Duration MAX_OVERTIME = Duration.ofSeconds(30);
    private static final double MICROS_OF_A_MILLI = 1e3;
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    static WrkLoad keepAlive(int connections) {
        return new WrkLoad(connections, false);
    }

    static WrkLoad reconnecting(int connections) {
        return new WrkLoad(connections, true);
    }

    /** @throws FailedBenchmarkException if wrk cannot be run */
    static void requireInstalled() throws InterruptedException {
        try {
            new ProcessBuilder("wrk", "-v").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new FailedBenchmarkException(
                    "wrk, which makes the load, is missing; install it, for example: apt-get install wrk", e);
        }
    }

    @Override
    public LoadResult run(Target target, Duration duration) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("callerid-wrk");
        Path output = folder.resolve("output");
        Process wrk = new ProcessBuilder(command(Resources.copyTo(folder, "next-cid.lua"), target, duration))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!wrk.waitFor(duration.plus(MAX_OVERTIME).toSeconds(), TimeUnit.SECONDS)) {
                throw new FailedBenchmarkException("wrk did not end in time");
            }
            return parse(Files.readString(output));
        } finally {
            wrk.destroyForcibly().waitFor();
            Folders.delete(folder);
        }
    }

    private List<String> command(Path script, Target target, Duration duration) {
        List<String> words = new ArrayList<>(List.of("wrk", "--threads", String.valueOf(THREADS), "--connections",
                String.valueOf(connections), "--duration", duration.toSeconds() + "s", "--timeout", "10s", "--script",
                script.toString()));
        if (reconnects) {
            words.addAll(List.of("--header", "Connection: close"));
        }
        words.add(target.url().toString());
        return words;
    }

    private static LoadResult parse(String output) {
        Matcher matcher = RESULT.matcher(output);
        if (!matcher.find()) {
            throw new FailedBenchmarkException("wrk failed: " + output);
        }
        long refused = number(matcher, 3);
        return new LoadResult(number(matcher, 1) - refused, refused, number(matcher, 4),
                Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos(number(matcher, 2))),
                Optional.of(new LoadResult.Latency(number(matcher, 5) / MICROS_OF_A_MILLI,
                        number(matcher, 6) / MICROS_OF_A_MILLI)));
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }

    @Override
    public int unansweredAtEnd() {
        return connections;
    }
}
