// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.Map;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;

/** Counts the caller ids and their remaining capacity. */
public interface Inventory {
    /**
     * Reads all numbers.
     *
     * @throws StoreUnavailableException if the store cannot be reached
     */
    InventorySnapshot snapshot(Instant now);

    /**
     * The inventory at one instant.
     *
     * @param byAreaCode only area codes that have a number
     */
    record InventorySnapshot(StatusCounts statusCounts, Map<AreaCode, NumberSupply> byAreaCode) {}
}
