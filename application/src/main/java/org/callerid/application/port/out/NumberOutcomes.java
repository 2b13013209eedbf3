// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.numbering.AreaCode;

/**
 * How the calls of each number ended, by the day on which their end was reported. A node's counts arrive some seconds
 * late; the last ones of a killed node are lost.
 *
 * <p>Every method throws {@link StoreUnavailableException} if its store cannot be reached.
 */
public interface NumberOutcomes {
    /** Without numbers that had no call. */
    Map<CallerIdNumber, OutcomeCounts> counts(Collection<CallerIdNumber> numbers, List<LocalDate> days);

    /**
     * Passes on each listed number with enough attempts, in any order. There may be a million, so they are not collected.
     *
     * @param days consecutive
     */
    void forEach(List<LocalDate> days, long minAttempts, Consumer<NumberCounts> action);

    record NumberCounts(CallerIdNumber number, Optional<AreaCode> areaCode, OutcomeCounts counts) {}
}
