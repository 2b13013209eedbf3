// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.util.Optional;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import picocli.CommandLine.Option;

/** Options for the configuration of a number. */
final class NumberOptions {
    @Option(names = "--carrier", paramLabel = "NAME", description = "the carrier; empty for none")
    private Optional<String> carrier = Optional.empty();

    @Option(names = "--area-code", paramLabel = "NPA", description = "the area code it is local to; empty for that of the number")
    private Optional<String> areaCode = Optional.empty();

    @Option(names = "--hourly-limit", paramLabel = "N", description = "uses in a clock hour")
    private Optional<Integer> hourlyLimit = Optional.empty();

    @Option(names = "--daily-limit", paramLabel = "N", description = "uses in a calendar day")
    private Optional<Integer> dailyLimit = Optional.empty();

    @Option(names = "--active", negatable = true, description = "whether it is used for calls")
    private Optional<Boolean> active = Optional.empty();

    /** @throws org.callerid.domain.validation.InvalidValueException if a value is invalid */
    CallerIdPatch patch() {
        return CallerIdPatch.EMPTY
                .withCarrier(carrier
                        .map(name -> name.isBlank()
                                ? FieldChange.<Carrier>clear()
                                : FieldChange.replaceWith(new Carrier(name)))
                        .orElse(FieldChange.unchanged()))
                .withAreaCode(areaCode
                        .map(code -> code.isBlank()
                                ? FieldChange.<AreaCode>clear()
                                : FieldChange.replaceWith(new AreaCode(code)))
                        .orElse(FieldChange.unchanged()))
                .withLimits(hourlyLimit, dailyLimit)
                .withActive(active);
    }
}
