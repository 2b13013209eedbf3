// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.domain.planning.HoldTime;
import org.callerid.domain.planning.PlanningAssumptions;
import org.callerid.domain.validation.InvalidValueException;
import picocli.CommandLine.Option;

/** What a plan is made for. Every method throws {@link InvalidValueException} if an option is invalid. */
final class PlanningOptions {
    @Option(names = "--target", paramLabel = "PERCENT", description = "calls that may find no number of their area code (1)")
    private Optional<String> target = Optional.empty();

    @Option(names = "--healthy", paramLabel = "N", description = "calls a day that keep a number from being labelled as spam (100)")
    private Optional<String> healthy = Optional.empty();

    @Option(names = "--hold", paramLabel = "SECONDS", description = "how long a call holds its number on average (45); observed: as the latest 10,000 calls did")
    private Optional<String> hold = Optional.empty();

    @Option(names = "--burst", paramLabel = "N", description = "calls that the dialer places at once (1)")
    private Optional<String> burst = Optional.empty();

    @Option(names = "--resting", paramLabel = "PERCENT", description = "numbers that are not used, because they rest or are warmed up (10)")
    private Optional<String> resting = Optional.empty();

    @Option(names = "--spacing", paramLabel = "SECONDS", description = "least time between the starts of two calls of one number (0)")
    private Optional<String> spacing = Optional.empty();

    HoldTime holdTime() {
        return hold.map(HoldTime::parse).orElse(HoldTime.DEFAULT);
    }

    PlanningAssumptions assumptions() {
        Map<String, String> values = new HashMap<>();
        target.ifPresent(value -> values.put("target", value));
        healthy.ifPresent(value -> values.put("healthy", value));
        burst.ifPresent(value -> values.put("burst", value));
        resting.ifPresent(value -> values.put("resting", value));
        spacing.ifPresent(value -> values.put("spacing", value));
        return PlanningAssumptions.parse(values);
    }
}
