// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import org.callerid.application.model.StatisticsSnapshot;

/** Statistics of the whole service. */
public interface Statistics {
    StatisticsSnapshot at(Instant now);
}
