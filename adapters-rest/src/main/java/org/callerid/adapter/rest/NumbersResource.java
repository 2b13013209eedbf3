// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.in.ChangeCallerId;
import org.callerid.application.port.in.DeleteCallerId;
import org.callerid.application.port.in.FindCallerIds;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Lists, shows, changes and deletes numbers, for the administrator. */
@Path(Endpoints.NUMBERS)
@AdminOnly
@Dependent
@SecurityRequirement(name = CallerIdApplication.ADMIN_TOKEN)
public class NumbersResource {
    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final int MAX_PAGE_SIZE = 1000;

    private final FindCallerIds findCallerIds;
    private final ChangeCallerId changeCallerId;
    private final DeleteCallerId deleteCallerId;

    @Inject
    NumbersResource(FindCallerIds findCallerIds, ChangeCallerId changeCallerId, DeleteCallerId deleteCallerId) {
        this.findCallerIds = findCallerIds;
        this.changeCallerId = changeCallerId;
        this.deleteCallerId = deleteCallerId;
    }

    @GET
    @Operation(summary = "List numbers", description = "In number order; send next as after for the page that follows.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, example = "100")
    @Parameter(name = "after", in = ParameterIn.QUERY, example = Examples.DIGITS)
    @Parameter(name = "area_code", in = ParameterIn.QUERY, example = "212")
    @Parameter(name = "is_active", in = ParameterIn.QUERY, example = "1")
    @APIResponse(responseCode = "200", description = "One page", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "page", value = Examples.NUMBERS)))
    public Response page(@Context UriInfo uri) {
        CallerIdParameters wanted = AdminRequest.parameters(uri);
        int size = wanted.pageSize(DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
        // One more than requested tells whether there is a next page.
        List<CallerIdRecord> found = findCallerIds
                .page(new CallerIdListQuery(wanted.after(), wanted.areaCode(), wanted.active(), size + 1));
        return Responses.numbers(found.subList(0, Math.min(size, found.size())), found.size() > size);
    }

    @GET
    @Path(Endpoints.CALLER_ID)
    @Operation(summary = "Show a number")
    @APIResponse(responseCode = "200", description = "The number", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "number", value = Examples.NUMBER)))
    @APIResponse(responseCode = "404", description = "It is not listed", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "missing", value = Examples.NOT_FOUND)))
    public Response show(@Parameter(example = Examples.DIGITS) @PathParam("caller_id") String raw) {
        CallerIdNumber number = CallerIdNumber.parse(raw);
        return findCallerIds.find(number).map(Responses::number).orElseGet(() -> Responses.notFound(number));
    }

    @PATCH
    @Path(Endpoints.CALLER_ID)
    @Operation(summary = "Change a number", description = "What is not sent stays; an empty carrier or area_code in the JSON object is cleared. Once this has answered, nothing is granted on the old values.")
    @Parameter(name = "carrier", in = ParameterIn.QUERY, example = "AT&T")
    @Parameter(name = "area_code", in = ParameterIn.QUERY, example = "212")
    @Parameter(name = "hourly_limit", in = ParameterIn.QUERY, example = "100")
    @Parameter(name = "daily_limit", in = ParameterIn.QUERY, example = "500")
    @Parameter(name = "is_active", in = ParameterIn.QUERY, example = "1")
    @APIResponse(responseCode = "200", description = "The number as it now is", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "number", value = Examples.NUMBER)))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag with which the number was read: the change is made only if no operator has changed it since", example = "\"17\"")
    @APIResponse(responseCode = "404", description = "It is not listed")
    @APIResponse(responseCode = "412", description = "It was changed since; nothing was done")
    public Response change(@Parameter(example = Examples.DIGITS) @PathParam("caller_id") String raw,
            @Context UriInfo uri, @Context HttpHeaders headers, @Context ContainerRequestContext request,
            @RequestBody(content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "change", value = Examples.CHANGE))) InputStream body) {
        CallerIdNumber number = CallerIdNumber.parse(raw);
        CallerIdPatch patch = AdminRequest.parameters(uri, headers, body).patch();
        Actor actor = Actors.of(request);
        return EntityTags.ifMatch(headers)
                .map(revision -> Responses.changed(changeCallerId.changeIfUnchanged(number, patch, revision, actor),
                        number))
                .orElseGet(() -> changeCallerId.change(number, patch, actor)
                        .map(Responses::number)
                        .orElseGet(() -> Responses.notFound(number)));
    }

    @DELETE
    @Path(Endpoints.CALLER_ID)
    @Operation(summary = "Take a number off the list", description = "Its counts and its live reservation are kept, should it be added again.")
    @APIResponse(responseCode = "200", description = "Deleted", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "deleted", value = Examples.DELETED)))
    @APIResponse(responseCode = "404", description = "It is not listed")
    public Response delete(@Parameter(example = Examples.DIGITS) @PathParam("caller_id") String raw,
            @Context ContainerRequestContext request) {
        CallerIdNumber number = CallerIdNumber.parse(raw);
        return deleteCallerId.delete(number, Actors.of(request))
                ? Responses.deleted(number)
                : Responses.notFound(number);
    }
}
