// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.model.StatisticsSnapshot;

/** How the rotation is doing now. */
public interface ShowStatistics {
    StatisticsSnapshot show();
}
