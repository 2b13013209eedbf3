// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The result of a run.
 *
 * @param lines the violations found, with the evidence for each
 * @param excused 503 answers during a database outage
 * @param slowest slowest answer at the client, of nodes that were not down
 * @param slowestLine its line of the history; empty if there was no request
 * @param slowestInService slowest answer as measured by a node, of calls that met no node that was down
 */
record Violations(Map<Violation, List<String>> lines, long requests, long granted, long excused, Duration slowest,
        String slowestLine, Duration slowestInService) {
    private static final int ENOUGH = 10;

    List<String> of(Violation finding) {
        return lines.getOrDefault(finding, List.of());
    }

    boolean isClean() {
        return lines.values().stream().allMatch(List::isEmpty);
    }

    /**
     * Whether every invariant held, however slowly, although calls may have been refused that could have been served.
     */
    boolean isSafe() {
        return lines.keySet()
                .stream()
                .filter(finding -> finding != Violation.FALSE_503)
                .map(this::of)
                .allMatch(List::isEmpty);
    }

    /** A few lines for people: all counts, and the first lines of the history that violate an invariant. */
    String report(String run, long seed) {
        StringBuilder text = new StringBuilder(run + ", seed " + seed + ": " + requests + " requests, " + granted
                + " granted, " + excused + " refused in an outage, slowest " + slowest.toMillis() + " ms\nslowest: "
                + slowestLine + '\n');
        for (Violation finding : Violation.values()) {
            List<String> found = of(finding);
            if (!found.isEmpty()) {
                text.append(finding.words()).append(": ").append(found.size()).append('\n');
                found.stream().limit(ENOUGH).forEach(line -> text.append(line.indent(2)));
            }
        }
        return text.toString();
    }
}
