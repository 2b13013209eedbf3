// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.validation.InvalidValueException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** Releases numbers: for the dialer when a call has ended, for the administrator at any time. */
@Path("/")
@Dependent
public class ReleaseResource {
    private final ReleaseCallerId releaseCallerId;

    @Inject
    ReleaseResource(ReleaseCallerId releaseCallerId) {
        this.releaseCallerId = releaseCallerId;
    }

    @POST
    @Path(Endpoints.RELEASE)
    @Operation(summary = "Release the caller id of a call that is over", description = "Answers 200 whether or not there was anything to release.")
    @APIResponse(responseCode = "200", description = "The numbers that became free by this", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "released", value = Examples.RELEASED)))
    @APIResponse(responseCode = "422", description = "call_id is missing or has characters it may not have")
    public CompletionStage<Response> releaseCall(
            @Parameter(required = true, example = "1732370000.17") @QueryParam("call_id") @Nullable String callId,
            @Parameter(example = "3105559876") @QueryParam("to") @Nullable String to,
            @Parameter(description = "Dial status", example = "ANSWER") @QueryParam("status") @Nullable String status,
            @Parameter(description = "Hang-up cause (Q.850)", example = "16") @QueryParam("cause") @Nullable String cause) {
        return release(CallParameters.parseRelease(callId, to, status, cause));
    }

    @DELETE
    @Path(Endpoints.RESERVATION + "/" + Endpoints.CALLER_ID)
    @AdminOnly
    @Operation(summary = "Take a number back from whoever holds it")
    @APIResponse(responseCode = "200", description = "The number, if it was reserved", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "released", value = Examples.RELEASED)))
    @SecurityRequirement(name = CallerIdApplication.ADMIN_TOKEN)
    public CompletionStage<Response> releaseNumber(
            @Parameter(example = Examples.DIGITS) @PathParam("caller_id") String number,
            @Parameter(description = "Take it from this call only; nothing is released if another holds it now", example = Examples.ALLOCATION) @QueryParam("allocation_id") @Nullable String allocation,
            @Context ContainerRequestContext request) {
        return release(new ReleaseRequest.ByNumber(CallerIdNumber.parse(number), Actors.of(request),
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
