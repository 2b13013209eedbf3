// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.callerid.application.port.in.AddCallerId;
import org.callerid.application.port.in.AddCallerId.Result.Added;
import org.callerid.application.port.in.AddCallerId.Result.AlreadyExists;
import org.callerid.domain.callerid.CallerIdNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Adds a number, under the URL that existing scripts use. */
@Path(Endpoints.ADD_NUMBER)
@AdminOnly
@Dependent
public class AddNumberResource {
    private final AddCallerId addCallerId;

    @Inject
    AddNumberResource(AddCallerId addCallerId) {
        this.addCallerId = addCallerId;
    }

    @POST
    @Operation(summary = "Add a number", description = "With query parameters or a JSON object of the same names.")
    @Parameter(name = "caller_id", in = ParameterIn.QUERY, example = Examples.DIGITS)
    @Parameter(name = "carrier", in = ParameterIn.QUERY, example = "AT&T")
    @Parameter(name = "area_code", in = ParameterIn.QUERY, example = "212", description = "The number's own unless given")
    @Parameter(name = "hourly_limit", in = ParameterIn.QUERY, example = "100")
    @Parameter(name = "daily_limit", in = ParameterIn.QUERY, example = "500")
    @APIResponse(responseCode = "200", description = "Added", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "added", value = Examples.ADDED)))
    @APIResponse(responseCode = "400", description = "A value is unusable; the answer says which and why")
    @APIResponse(responseCode = "409", description = "The number is listed already", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "listed", value = Examples.ALREADY_EXISTS)))
    @SecurityRequirement(name = CallerIdApplication.ADMIN_TOKEN)
    public Response add(@Context UriInfo uri, @Context HttpHeaders headers, @Context ContainerRequestContext request,
            @RequestBody(content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "number", value = Examples.ADDITION))) InputStream body) {
        CallerIdParameters parameters = AdminRequest.parameters(uri, headers, body);
        CallerIdNumber number = parameters.callerId();
        return switch (addCallerId.add(number, parameters.initialPatch(), Actors.of(request))) {
            case Added(var record) -> Responses.added(record);
            case AlreadyExists() -> Responses.alreadyExists(number);
        };
    }
}
