// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreUnavailableException;
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
     * @param byAreaCode only area codes that have an active number
     */
    record InventorySnapshot(StatusCounts statusCounts, List<AreaCodeInventory> byAreaCode) {}

    /**
     * The capacity of the active numbers of one area code.
     *
     * @param hourlyCapacity uses allowed per clock hour
     * @param usesLeft uses left in the current clock hour
     */
    record AreaCodeInventory(AreaCode areaCode, long active, long available, long hourlyCapacity, long usesLeft) {}
}
