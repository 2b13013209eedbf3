// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /next-cid}. Names and order are those of the integration guide.
 *
 * @param reservedFor seconds
 * @param match only for dialers that ask for it
 */
record NextCidJson(boolean success, String callerId, @Nullable String areaCode, @Nullable String carrier,
        long reservedFor, String destination, String agent, String campaign,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String match) {
    /** @param explained whether the dialer asks how the number matches */
    static NextCidJson of(Reservation reservation, boolean explained) {
        return new NextCidJson(true, reservation.number().value(),
                reservation.areaCode().map(AreaCode::digits).orElse(null),
                reservation.carrier().map(Carrier::name).orElse(null), reservation.ttl().toSeconds(),
                reservation.call().destination().digits(), reservation.call().agent().name(),
                reservation.call().campaign().name(), explained ? reservation.match().tier().label() : null);
    }
}
