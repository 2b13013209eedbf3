// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.port.out.Statistics.Figures;

/** How the rotation is doing now. */
public interface ShowStatistics {
    Figures show();
}
