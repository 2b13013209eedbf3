// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.model.StatisticsSnapshot;

/** Shows the current statistics of the service. */
public interface ShowStatistics {
    StatisticsSnapshot show();
}
