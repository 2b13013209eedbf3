// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.LocalDate;
import java.util.List;
import org.callerid.domain.callerid.CallerIdNumber;

/** Shows how often a number was used on each of the last days. */
public interface ShowDailyUse {
    int MAX_DAYS = 30;

    /** Oldest first; the last one is today. Fewer than {@link #MAX_DAYS} if requests are purged earlier. */
    List<DailyUse> dailyUse(CallerIdNumber number);

    /** @param day in the time zone in which uses are counted */
    record DailyUse(LocalDate day, long uses) {}
}
