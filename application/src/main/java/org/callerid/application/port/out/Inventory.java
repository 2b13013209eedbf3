// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.numbering.AreaCode;

/** How many numbers there are, and what they can still give. */
public interface Inventory {
    /**
     * Reads all numbers.
     *
     * @throws StoreUnavailableException if the store cannot be reached
     */
    InventorySnapshot snapshot(Instant now);

    /** @param byAreaCode of those that have an active number */
    record InventorySnapshot(StatusCounts statusCounts, List<AreaCodeInventory> byAreaCode) {}

    /**
     * What the active numbers of an area code allow.
     *
     * @param hourlyCapacity uses in a clock hour
     * @param usesLeft uses in what remains of this one
     */
    record AreaCodeInventory(AreaCode areaCode, long active, long available, long hourlyCapacity, long usesLeft) {}
}
