// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a run by its history and the rows of {@code allocations} read afterwards. It reports only certain violations:
 * where the times allow an order of events that violates nothing, it assumes that order.
 */
final class HistoryChecker {
    private HistoryChecker() {}

    static Violations check(RunRecord evidence) {
        Overlaps overlaps = new Overlaps(evidence);
        RefusedResponses refusals = new RefusedResponses(evidence);
        Map<Violation, List<String>> lines = new EnumMap<>(Violation.class);
        for (Violation finding : Violation.values()) {
            Stream<String> found = switch (finding) {
                case OVERLAP -> overlaps.ofNumbers();
                case OVER_LIMIT -> new UsesOverLimit(evidence).lines();
                case LOST -> lost(evidence);
                case DUPLICATED -> overlaps.ofCalls();
                case UNEXPECTED -> new UnexpectedResponses(evidence).lines();
                case FALSE_503 -> refusals.falseOnes();
            };
            lines.put(finding, found.toList());
        }
        List<RequestEvent> asks = evidence.history().requests();
        return new Violations(lines, asks.size(), asks.stream().filter(RequestEvent::granted).count(),
                refusals.excused().count(), slowest(evidence).map(RequestEvent::took).orElse(Duration.ZERO),
                slowest(evidence).map(evidence.history()::line).orElse(""),
                slowestInService(evidence));
    }

    private static Stream<String> lost(RunRecord evidence) {
        Set<CallAllocation> written = new HashSet<>();
        evidence.rows().forEach(row -> written.add(new CallAllocation(row.call(), row.number())));
        return evidence.history()
                .requests()
                .stream()
                .filter(ask -> ask.number()
                        .filter(number -> !written.contains(new CallAllocation(ask.call(), number)))
                        .isPresent())
                .map(evidence.history()::line);
    }

    /** A request without an answer counts with the client's timeout, unless its node was down. */
    private static Optional<RequestEvent> slowest(RunRecord evidence) {
        return evidence.history()
                .requests()
                .stream()
                .filter(ask -> !evidence.isExcused(ask, Outage.OfNode.class))
                .max(Comparator.comparing(RequestEvent::took));
    }

    private static Duration slowestInService(RunRecord evidence) {
        Set<CallKey> metAnOutage = evidence.history()
                .requests()
                .stream()
                .filter(ask -> evidence.isExcused(ask, Outage.OfNode.class))
                .map(RequestEvent::call)
                .collect(Collectors.toSet());
        return evidence.answers()
                .stream()
                .filter(answer -> !metAnOutage.contains(answer.call()))
                .map(LoggedAnswer::took)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private record CallAllocation(CallKey call, String number) {}
}
