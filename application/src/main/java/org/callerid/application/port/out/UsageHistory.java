// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * How often a number was used, as far back as requests are kept. A use becomes visible some tenths of a second after
 * the request was answered.
 *
 * <p>Every method throws {@link StoreUnavailableException} if its store cannot be reached.
 */
public interface UsageHistory {
    /**
     * The uses in consecutive periods, in the same order. A call that asked again and got the same reservation counts
     * once.
     *
     * @param starts the first instant of each period, oldest first; the last period has no end
     */
    List<Long> uses(CallerIdNumber number, List<Instant> starts);
}
