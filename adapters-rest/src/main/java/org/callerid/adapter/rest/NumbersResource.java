// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import org.callerid.domain.access.Permission;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.jspecify.annotations.Nullable;

/** Lists, shows, changes and deletes numbers, for operators. */
@Path(Endpoints.NUMBERS)
@OperatorOnly
@Dependent
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
    @QueryParameters({"limit", "after", "area_code", "is_active"})
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
    public Response show(@PathParam("caller_id") String raw) {
        CallerIdNumber number = CallerIdNumber.parse(raw);
        return findCallerIds.find(number).map(Responses::number).orElseGet(() -> Responses.notFound(number));
    }

    @PATCH
    @RequiresPermission(Permission.CHANGE_NUMBERS)
    @Path(Endpoints.CALLER_ID)
    @QueryParameters({"carrier", "area_code", "hourly_limit", "daily_limit", "is_active", "reason"})
    public Response change(@PathParam("caller_id") String raw,
            @Context UriInfo uri, @Context HttpHeaders headers, @Context ContainerRequestContext request,
            InputStream body) {
        CallerIdNumber number = CallerIdNumber.parse(raw);
        CallerIdParameters parameters = AdminRequest.parameters(uri, headers, body);
        CallerIdPatch patch = parameters.patch();
        Attribution by = Attributions.of(request, parameters.reason());
        return EntityTags.ifMatch(headers)
                .map(revision -> Responses.changed(changeCallerId.changeIfUnchanged(number, patch, revision, by),
                        number))
                .orElseGet(() -> changeCallerId.change(number, patch, by)
                        .map(Responses::number)
                        .orElseGet(() -> Responses.notFound(number)));
    }

    @DELETE
    @RequiresPermission(Permission.CHANGE_NUMBERS)
    @Path(Endpoints.CALLER_ID)
    public Response delete(@PathParam("caller_id") String raw, @QueryParam("reason") @Nullable String reason,
            @Context ContainerRequestContext request) {
        CallerIdNumber number = CallerIdNumber.parse(raw);
        return deleteCallerId.delete(number, Attributions.of(request, reason))
                ? Responses.deleted(number)
                : Responses.notFound(number);
    }
}
