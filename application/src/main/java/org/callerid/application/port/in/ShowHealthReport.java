// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.health.Baselines;
import org.callerid.domain.health.HealthOrder;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.HealthVerdict;
import org.callerid.domain.health.NumberHealth;

/** Compares the answer rates of all numbers. */
public interface ShowHealthReport {
    /** How many numbers a report names in each order. */
    int MAX_NUMBERS = 1_000;

    /** @throws StoreUnavailableException if the database cannot be reached */
    HealthReport report(HealthPeriod period);

    /**
     * How the numbers did in a period.
     *
     * @param from first day of the period; the last one is that of {@code at}
     * @param compared how many numbers have enough attempts to be compared
     * @param belowMedian how many of these have the verdict {@link HealthVerdict#BELOW_MEDIAN}
     * @param worst the first of these in each order, {@link #MAX_NUMBERS} at most
     */
    record HealthReport(HealthPeriod period, Instant at, LocalDate from, long compared, long belowMedian,
            Baselines baselines, Map<HealthOrder, List<NumberHealth>> worst) {
        public HealthReport {
            worst = Map.copyOf(worst);
        }

        public List<NumberHealth> worst(HealthOrder order) {
            return worst.getOrDefault(order, List.of());
        }
    }
}
