// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.callerid.application.port.in.RecordIgnoredValue;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.domain.access.Permission;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.HangupReport;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Releases numbers: for the dialer when a call has ended, for operators at any time. */
@Path("/")
@Singleton
public class ReleaseResource {
    private final ReleaseCallerId releaseCallerId;
    private final RecordIgnoredValue recordIgnoredValue;

    @Inject
    ReleaseResource(ReleaseCallerId releaseCallerId, RecordIgnoredValue recordIgnoredValue) {
        this.releaseCallerId = releaseCallerId;
        this.recordIgnoredValue = recordIgnoredValue;
    }

    @POST
    @Path(Endpoints.RELEASE)
    public CompletionStage<Response> releaseCall(
            @QueryParam("call_id") @Nullable String callId,
            @QueryParam("to") @Nullable String to,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cause") @Nullable String cause,
            @QueryParam("answered") @Nullable String answered,
            @QueryParam("reason") @Nullable String reason) {
        HangupReport report = CallParameters.report(status, cause, answered, reason);
        ReleaseRequest release = CallParameters.parseRelease(callId, to, report);
        report.unusable().forEach(recordIgnoredValue::record);
        return release(release);
    }

    @DELETE
    @Path(Endpoints.RESERVATION + "/" + Endpoints.CALLER_ID)
    @OperatorOnly
    @RequiresPermission(Permission.CHANGE_NUMBERS)
    public CompletionStage<Response> releaseNumber(
            @PathParam("caller_id") String number,
            @QueryParam("allocation_id") @Nullable String allocation,
            @QueryParam("reason") @Nullable String reason,
            @Context ContainerRequestContext request) {
        return release(new ReleaseRequest.ByNumber(CallerIdNumber.parse(number),
                Attributions.of(request, reason),
                Optional.ofNullable(allocation).filter(id -> !id.isBlank()).map(ReleaseResource::allocationId)));
    }

    private static AllocationId allocationId(String text) {
        try {
            return new AllocationId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("allocation-id", "allocation_id must be a UUID");
        }
    }

    private CompletionStage<Response> release(ReleaseRequest release) {
        return releaseCallerId.release(release).thenApply(Responses::released);
    }
}
