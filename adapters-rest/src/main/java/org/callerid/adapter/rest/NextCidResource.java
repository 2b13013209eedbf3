// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import org.jspecify.annotations.Nullable;

/**
 * Which number may this call show?
 *
 * <p>A request passes, in this order: the servlet filters of the server (web.xml: allowed clients, load shedding, rules
 * of HTTP, bulkheads, {@link UrlSanitizingFilter}); {@link RequestLogFilter}, {@link ResponseFormatFilter},
 * {@link RejectMalformedUrlFilter} and {@link CrossOriginFilter}; {@link CallParameters}, which makes it a {@link Call};
 * {@link AllocateCallerId}, which reserves a number; {@link Responses}, which makes the result a response; then
 * {@link ErrorResponseFilter}, which renders an error in the format that was decided; and RequestLogFilter again.
 */
@Path(Endpoints.NEXT_CID)
@Singleton
public class NextCidResource {
    private static final String EXPLAINED = "1";

    private final AllocateCallerId allocateCallerId;
    private final InstantSource clock;

    @Inject
    NextCidResource(AllocateCallerId allocateCallerId, InstantSource clock) {
        this.allocateCallerId = allocateCallerId;
        this.clock = clock;
    }

    @GET
    public CompletionStage<Response> next(
            @QueryParam("to") @Nullable String to,
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("agent") @Nullable String agent,
            @QueryParam("call_id") @Nullable String callId,
            @QueryParam("format") @Nullable String format,
            @QueryParam("explain") @Nullable String explain,
            @Context ContainerRequestContext request) {
        CallParameters.validateFormat(format);
        Call call = CallParameters.parseCall(to, campaign, agent, callId);
        RequestLogContext context = RequestLogContext.of(request);
        context.recordCall(call);
        ResponseFormat wanted = ResponseFormatFilter.format(request);
        return allocateCallerId.allocate(call)
                .thenApply(result -> answer(result, wanted, EXPLAINED.equals(explain), context));
    }

    private Response answer(AllocationResult result, ResponseFormat format, boolean explained,
            RequestLogContext context) {
        context.recordResult(result);
        return Responses.allocation(result, format, explained, clock.instant());
    }

    /** Without this, Jersey serves HEAD by calling GET, and a number would be gone. */
    @HEAD
    public Response head() {
        return Responses.methodNotAllowed("GET");
    }
}
