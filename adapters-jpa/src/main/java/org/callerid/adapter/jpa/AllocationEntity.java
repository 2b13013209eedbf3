// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.callerid.application.model.AllocationRecord;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.rotation.Match;
import org.callerid.domain.rotation.MatchTier;
import org.jspecify.annotations.Nullable;

/** A row of {@code allocations}. */
@Entity
@Table(name = "allocations")
public class AllocationEntity {
    static final String TABLE = "allocations";

    @Id
    @Column(name = "id")
    private UUID id = new UUID(0, 0);

    @Column(name = "caller_id")
    private String number = "";

    @Column(name = "carrier")
    private @Nullable String carrier;

    @Column(name = "area_code")
    private @Nullable String areaCode;

    @Column(name = "destination")
    private String destination = "";

    @Column(name = "destination_area_code")
    private @Nullable String destinationAreaCode;

    @Column(name = "campaign")
    private String campaign = "";

    @Column(name = "agent")
    private String agent = "";

    @Column(name = "call_id")
    private @Nullable String callId;

    @Column(name = "caller_code")
    private @Nullable String callerCode;

    @Column(name = "match_tier")
    private @Nullable String matchTier;

    @Column(name = "match_km")
    private @Nullable Integer matchKm;

    @Column(name = "reserved_at")
    private Instant reservedAt = Instant.EPOCH;

    @Column(name = "reserved_until")
    private Instant reservedUntil = Instant.EPOCH;

    @Column(name = "available_since")
    private Instant availableSince = Instant.EPOCH;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "outcome")
    private @Nullable String outcome;

    @Column(name = "dial_status")
    private @Nullable String dialStatus;

    @Column(name = "hangup_cause")
    private @Nullable String hangupCause;

    @Column(name = "hangup_reason")
    private @Nullable String hangupReason;

    @Column(name = "talk_seconds")
    private @Nullable Integer talkSeconds;

    protected AllocationEntity() {}

    /** @param availableSince when the number had become available */
    static AllocationEntity of(Reservation reservation, Instant availableSince) {
        AllocationEntity row = new AllocationEntity();
        row.availableSince = availableSince;
        Call call = reservation.call();
        row.id = reservation.id().value();
        row.number = reservation.number().value();
        row.carrier = reservation.carrier().map(Carrier::name).orElse(null);
        row.areaCode = reservation.areaCode().map(AreaCode::digits).orElse(null);
        row.destination = call.destination().digits();
        row.destinationAreaCode = call.destination().areaCode().map(AreaCode::digits).orElse(null);
        row.campaign = call.campaign().name();
        row.agent = call.agent().name();
        row.callId = call.callId().map(CallId::value).orElse(null);
        row.callerCode = call.callerCode().map(CallerCode::value).orElse(null);
        row.matchTier = reservation.match().tier().name();
        row.matchKm = km(reservation.match());
        row.reservedAt = reservation.reservedAt();
        row.reservedUntil = reservation.reservedUntil();
        return row;
    }

    Reservation toReservation() {
        Call call = new Call(new Destination(destination, Optional.ofNullable(destinationAreaCode).map(AreaCode::new)),
                LenientParser.parse(Campaign::new, campaign).orElse(Campaign.BLANK),
                LenientParser.parse(Agent::new, agent).orElse(Agent.BLANK),
                Optional.ofNullable(callId).map(CallId::new),
                Optional.ofNullable(callerCode).map(CallerCode::new));
        return new Reservation(new AllocationId(id), new CallerIdNumber(number),
                Optional.ofNullable(carrier).map(Carrier::new), Optional.ofNullable(areaCode).map(AreaCode::new), call,
                match(), reservedAt, reservedUntil);
    }

    private Match match() {
        MatchTier tier = matchTier == null ? tierOfOlderVersion() : MatchTier.valueOf(matchTier);
        return new Match(tier, matchKm == null ? OptionalInt.empty() : OptionalInt.of(matchKm));
    }

    /** Versions that did not store the tier knew these two. */
    private MatchTier tierOfOlderVersion() {
        return areaCode != null && areaCode.equals(destinationAreaCode) ? MatchTier.AREA : MatchTier.ANY;
    }

    /** Null if unknown. */
    static @Nullable Integer km(Match match) {
        return match.distanceKm().isPresent() ? match.distanceKm().getAsInt() : null;
    }

    UUID id() {
        return id;
    }

    boolean hasKey(CallKey key) {
        return key.callId().value().equals(callId) && key.destination().equals(destination);
    }

    Optional<Reservation> read(UnreadableRowRegistry unreadable) {
        return unreadable.read(TABLE, id, UnreadableRowRegistry.ColumnScope.CALL, this::toReservation);
    }

    Optional<AllocationRecord> readRecord(UnreadableRowRegistry unreadable) {
        return unreadable.read(TABLE, id, UnreadableRowRegistry.ColumnScope.PAGE, this::toRecord);
    }

    AllocationRecord toRecord() {
        return new AllocationRecord(toReservation(), availableSince, Optional.ofNullable(releasedAt), end());
    }

    private Optional<CallEnd> end() {
        if (endedAt == null || outcome == null) {
            return Optional.empty();
        }
        return Optional.of(new CallEnd(endedAt, new HangupInfo(Optional.ofNullable(dialStatus),
                Optional.ofNullable(hangupCause), Optional.ofNullable(talkSeconds).map(Duration::ofSeconds),
                Optional.ofNullable(hangupReason)), CallOutcome.valueOf(outcome)));
    }

    boolean isActiveAt(Instant now) {
        return releasedAt == null && endedAt == null && now.isBefore(reservedUntil);
    }

    /** Whether the end of the call was reported. */
    boolean isEndKnown() {
        return endedAt != null;
    }
}
