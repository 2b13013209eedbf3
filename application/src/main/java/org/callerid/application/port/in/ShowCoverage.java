// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.List;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.traffic.RequestCounts;

/** Shows how well the numbers cover the area codes that calls ask for. */
public interface ShowCoverage {
    /**
     * Partly a few seconds old, because all viewers share the inventory.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    Coverage show();

    /**
     * The coverage at one instant.
     *
     * @param areaCodes that have a number, or were asked for today, most critical first
     */
    record Coverage(Instant at, List<CoverageRow> areaCodes) {}

    /**
     * The coverage of one area code.
     *
     * @param today requests since the day began
     */
    record CoverageRow(AreaCodeCoverage coverage, RequestCounts today) {}
}
