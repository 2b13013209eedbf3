// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.NumberHealth;
import org.callerid.domain.health.OutcomeCounts;

/**
 * Shows how the calls of numbers ended.
 *
 * <p>Every method throws {@link StoreUnavailableException} if the database cannot be reached.
 */
public interface ShowNumberHealth {
    /** Empty if the number is not listed. */
    Optional<NumberHealth> show(CallerIdNumber number, HealthPeriod period);

    /** Without numbers that had no call. */
    Map<CallerIdNumber, OutcomeCounts> counts(Collection<CallerIdNumber> numbers, HealthPeriod period);
}
