// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machine that the benchmark runs on, and the code that it measures, as lines for the report. */
final class Machine {
    private static final double KIB_PER_GIB = 1 << 20;

    private Machine() {}

    static List<String> describe() throws IOException, InterruptedException {
        return List.of(
                "Date: " + LocalDate.now(ZoneOffset.UTC),
                "Commit: " + output(List.of("git", "describe", "--always", "--dirty", "--abbrev=10", "--match=")),
                "CPU: " + Runtime.getRuntime().availableProcessors() + " × "
                        + find(Path.of("/proc/cpuinfo"), "model name\\s*: (.*)"),
                "Memory: " + String.format(Locale.ROOT, "%.1f GiB", memoryInGib()),
                "OS: " + find(Path.of("/etc/os-release"), "PRETTY_NAME=\"?([^\"\n]*)") + ", Linux "
                        + System.getProperty("os.version"));
    }

    /** The version of this Java program. */
    static String javaVersion(String java) throws IOException, InterruptedException {
        String text = output(List.of(java, "-version"));
        Matcher matcher = Pattern.compile("version \"([^\"]+)\"").matcher(text);
        return matcher.find() ? matcher.group(1) : text;
    }

    private static double memoryInGib() throws IOException {
        return Long.parseLong(find(Path.of("/proc/meminfo"), "MemTotal:\\s*(\\d+)")) / KIB_PER_GIB;
    }

    private static String find(Path file, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        return matcher.find() ? matcher.group(1) : "unknown";
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? text : "unknown";
    }
}
