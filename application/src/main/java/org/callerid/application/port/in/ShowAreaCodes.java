// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import java.util.SortedSet;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.NonGeographicUse;
import org.callerid.domain.numbering.NumberingPlan.Neighbour;

/** Shows where area codes are, and which of them serve the same ground. Contacts no store. */
public interface ShowAreaCodes {
    Result show(AreaCode areaCode);

    /** All area codes in service that belong to a place, in numerical order. */
    List<Geographic> inService();

    /** What an area code is. */
    sealed interface Result {}

    /**
     * An area code that belongs to a place.
     *
     * @param overlays the other area codes in service that share a territory with it
     * @param nearest area codes of the same country around it, nearest first
     */
    record Geographic(GeographicAreaCode row, SortedSet<AreaCode> overlays, List<Neighbour> nearest)
            implements
                Result {}

    record NonGeographic(AreaCode areaCode, NonGeographicUse use) implements Result {}

    /** The area code is not assigned. */
    record Unassigned(AreaCode areaCode) implements Result {}
}
