// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.Reservation;

/** Writes the reservations of a batch and the uses they count, in one statement. */
final class ReservationWriter {
    private static final String WRITE = """
            with reserved as (
                select * from unnest(cast(? as uuid[]), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as int[]), cast(? as timestamptz[]),
                        cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as int[]), cast(? as timestamptz[]),
                        cast(? as int[]), cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as bigint[]))
                    as r (id, caller_id, carrier, area_code, destination, destination_area_code, campaign, agent,
                        call_id, caller_code, match_tier, match_km, available_since, reserved_at, reserved_until,
                        hour_uses, hour_ends,
                        day_uses, day_ends, available_at, version)),
            used as (
                update caller_ids c
                set reserved_until = r.reserved_until, allocation_id = r.id, hour_uses = r.hour_uses,
                    hour_ends = r.hour_ends, day_uses = r.day_uses, day_ends = r.day_ends,
                    available_at = r.available_at, last_used = r.reserved_at, version = r.version
                from reserved r where c.caller_id = r.caller_id)
            insert into allocations (id, caller_id, carrier, area_code, destination, destination_area_code, campaign,
                agent, call_id, caller_code, match_tier, match_km, available_since, reserved_at, reserved_until)
            select id, caller_id, carrier, area_code, destination, destination_area_code, campaign, agent, call_id,
                caller_code, match_tier, match_km, available_since, reserved_at, reserved_until
            from reserved""";

    private ReservationWriter() {}

    static void write(List<NewReservation> reservations, EntityManager em) {
        if (reservations.isEmpty()) {
            return;
        }
        ArrayColumns<NewReservation> columns = new ArrayColumns<>(reservations);
        Jdbc.update(em, WRITE, columns.of(one -> one.reservation().id()),
                columns.of(one -> one.reservation().number()),
                columns.of(one -> one.reservation().carrier().map(Carrier::name).orElse(null)),
                columns.of(one -> one.reservation().areaCode().map(AreaCode::digits).orElse(null)),
                columns.of(one -> one.reservation().call().destination().digits()),
                columns.of(one -> one.reservation()
                        .call()
                        .destination()
                        .areaCode()
                        .map(AreaCode::digits)
                        .orElse(null)),
                columns.of(one -> one.reservation().call().campaign().name()),
                columns.of(one -> one.reservation().call().agent().name()),
                columns.of(one -> one.reservation().call().callId().map(CallId::value).orElse(null)),
                columns.of(one -> one.reservation().call().callerCode().map(CallerCode::value).orElse(null)),
                columns.of(one -> one.reservation().match().tier().name()),
                columns.of(one -> AllocationEntity.km(one.reservation().match())),
                columns.of(NewReservation::availableSince), columns.of(one -> one.reservation().reservedAt()),
                columns.of(one -> one.reservation().reservedUntil()),
                columns.of(one -> one.callerId().usage().hourCount()),
                columns.of(one -> one.callerId().usage().hourEnds()),
                columns.of(one -> one.callerId().usage().dayCount()),
                columns.of(one -> one.callerId().usage().dayEnds()),
                columns.of(one -> one.callerId().availableAt()), columns.of(one -> one.callerId().version()));
    }

    /**
     * A reservation to be written.
     *
     * @param callerId the number, reserved
     * @param availableSince when the number had become available
     */
    record NewReservation(Reservation reservation, CallerId callerId, Instant availableSince) {}
}
