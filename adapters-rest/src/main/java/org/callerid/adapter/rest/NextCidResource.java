// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.domain.allocation.Call;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Which number may this call show? */
@Path(Endpoints.NEXT_CID)
@Dependent
public class NextCidResource {
    private final AllocateCallerId allocateCallerId;
    private final RestSettings settings;
    private final InstantSource clock;

    @Inject
    NextCidResource(AllocateCallerId allocateCallerId, RestSettings settings, InstantSource clock) {
        this.allocateCallerId = allocateCallerId;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Reserve a caller id for a call", description = "Asked once per outbound call. The same call_id and destination get the same answer again"
            + " while their reservation lives.")
    @APIResponse(responseCode = "200", description = "The number is this call's until it is released or its time is up", content = {
        @Content(mediaType = "application/json", examples = @ExampleObject(name = "json", value = Examples.NEXT_CID)),
        @Content(mediaType = "text/plain", examples = @ExampleObject(name = "text", value = Examples.DIGITS))})
    @APIResponse(responseCode = "400", description = "No destination can be read from to", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "destination", value = Examples.BAD_DESTINATION)))
    @APIResponse(responseCode = "422", description = "A parameter is missing or has characters it may not have")
    @APIResponse(responseCode = "429", description = "The agent's rate limit is reached; see Retry-After", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "rate", value = Examples.RATE_LIMITED)))
    @APIResponse(responseCode = "503", description = "No number is free, or the service cannot know; see Retry-After", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "none", value = Examples.NONE_AVAILABLE)))
    public CompletionStage<Response> next(
            @Parameter(description = "The number the call goes to, as dialled", required = true, example = "3105559876") @QueryParam("to") @Nullable String to,
            @Parameter(example = "sales_campaign") @QueryParam("campaign") @Nullable String campaign,
            @Parameter(description = "The agent whose rate limit applies; blank: none", example = "agent001") @QueryParam("agent") @Nullable String agent,
            @Parameter(description = "The dialer's name for the call", example = "1732370000.17") @QueryParam("call_id") @Nullable String callId,
            @Parameter(description = "json or text", example = "json") @QueryParam("format") @Nullable String format,
            @Context ContainerRequestContext request) {
        CallParameters.validateFormat(format);
        ResponseFormat wanted = ResponseFormat.negotiate(format, AcceptHeaderBypassFilter.accept(request),
                settings.textByDefault());
        Call call = CallParameters.parseCall(to, campaign, agent, callId);
        RequestLogContext context = RequestLogContext.of(request);
        context.recordCall(call);
        return allocateCallerId.allocate(call).thenApply(result -> answer(result, wanted, context));
    }

    private Response answer(AllocationResult result, ResponseFormat wanted, RequestLogContext context) {
        context.recordResult(result);
        return Responses.allocation(result, wanted, clock.instant());
    }

    /** Without this, Jersey serves HEAD by calling GET, and a number would be gone. */
    @HEAD
    @Operation(hidden = true)
    public Response head() {
        return Responses.methodNotAllowed("GET");
    }
}
