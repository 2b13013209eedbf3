// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

import java.time.Duration;
import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/** How long a call holds its number, from allocation to release or expiry, on average. */
public sealed interface HoldTime {
    Duration MAX = Duration.ofDays(1);
    /** Until a call has been observed. */
    Duration DEFAULT_MEAN = Duration.ofSeconds(45);
    HoldTime DEFAULT = new Assumed(DEFAULT_MEAN);

    /** @throws InvalidValueException if {@code text} is neither seconds nor {@code observed} */
    static HoldTime parse(String text) {
        if (text.equals("observed")) {
            return new Observed();
        }
        return new Assumed(Duration.ofSeconds(Assumed.SECONDS.matcher(text).matches() ? Long.parseLong(text) : 0));
    }

    /** 1 second to {@link #MAX}. */
    record Assumed(Duration mean) implements HoldTime {
        private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

        public Assumed {
            if (mean.compareTo(Duration.ofSeconds(1)) < 0 || mean.compareTo(MAX) > 0) {
                throw new InvalidValueException("plan.hold",
                        "hold must be observed, or the seconds that a call holds its number: 1 to {0}",
                        String.valueOf(MAX.toSeconds()));
            }
        }
    }

    /** That of the latest calls. */
    record Observed() implements HoldTime {}
}
