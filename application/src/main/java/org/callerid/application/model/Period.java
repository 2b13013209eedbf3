// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.validation.InvalidValueException;

/** The rule for the period of a query. */
final class Period {
    private Period() {}

    /**
     * Checks that something can lie between the two.
     *
     * @throws InvalidValueException if {@code to} is not after {@code from}
     */
    static void require(Optional<Instant> from, Optional<Instant> to) {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new InvalidValueException("filter.period", "the end of the period must be after its beginning");
        }
    }
}
