// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table with the results of many runs for people to read, saved to a file after each row. */
final class FaultTable {
    private final Path file;
    private final List<String> rows = new ArrayList<>();

    FaultTable(Path file) {
        this.file = file;
        row(Stream.of("fault", "seed", "requests", "granted", "overlaps", "over limit", "lost", "duplicated",
                "unexpected", "false 503", "other 503", "slowest at client ms", "in service ms"));
        row(Stream.of("---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:"));
    }

    void add(String fault, long seed, Violations findings) throws IOException {
        Stream<Object> head = Stream.of(fault, seed, findings.requests(), findings.granted());
        Stream<Object> counts = Stream.of(Violation.values()).map(finding -> findings.of(finding).size());
        Stream<Object> tail = Stream.of(findings.excused(), findings.slowest().toMillis(),
                findings.slowestInService().toMillis());
        row(Stream.of(head, counts, tail).flatMap(cells -> cells));
        Files.writeString(file, text());
    }

    String text() {
        return String.join("", rows);
    }

    private void row(Stream<?> cells) {
        rows.add(cells.map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}
