// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_logs}; {@link RequestLogWriter} inserts them. */
@Entity
@Table(name = "api_logs")
public class RequestLogEntity {
    static final String TABLE = "api_logs";
    private static final double NANOS_IN_A_MILLISECOND = Duration.ofMillis(1).toNanos();

    @Id
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "request_type")
    private RequestType type = RequestType.OTHER;
    @Column(name = "endpoint")
    private String endpoint = "";

    @Column(name = "status")
    private String status = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private RequestOutcome outcome = RequestOutcome.SUCCEEDED;

    @Column(name = "response_time_ms")
    private double responseTimeMillis;

    @Column(name = "destination")
    private @Nullable String destination;

    @Column(name = "campaign")
    private @Nullable String campaign;

    @Column(name = "agent")
    private @Nullable String agent;

    @Column(name = "call_id")
    private @Nullable String callId;

    @Column(name = "caller_code")
    private @Nullable String callerCode;
    @Column(name = "caller_id")
    private @Nullable String given;

    @Column(name = "allocation_id")
    private @Nullable AllocationId allocationId;

    protected RequestLogEntity() {}

    Optional<RequestLogRecord> read(UnreadableRowRegistry unreadable) {
        return unreadable.read(TABLE, String.valueOf(id), UnreadableRowRegistry.ColumnScope.PAGE, this::request);
    }

    RequestLogCursor cursor() {
        return new RequestLogCursor(createdAt, id == null ? 0 : id);
    }

    boolean asksForNumber() {
        return type == RequestType.ALLOCATION;
    }

    private RequestLogRecord request() {
        return new RequestLogRecord(id == null ? 0 : id, createdAt, endpoint, status, outcome,
                Duration.ofNanos(Math.round(responseTimeMillis * NANOS_IN_A_MILLISECOND)),
                Optional.ofNullable(destination), LenientParser.parse(Campaign::new, campaign),
                LenientParser.parse(Agent::new, agent), LenientParser.parse(CallId::new, callId),
                LenientParser.parse(CallerCode::new, callerCode), LenientParser.parse(CallerIdNumber::new, given),
                Optional.ofNullable(allocationId));
    }
}
