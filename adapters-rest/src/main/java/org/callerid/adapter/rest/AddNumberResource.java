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
import org.callerid.domain.access.Permission;
import org.callerid.domain.callerid.CallerIdNumber;

/** Adds a number, under the URL that existing scripts use. */
@Path(Endpoints.ADD_NUMBER)
@OperatorOnly
@Dependent
public class AddNumberResource {
    private final AddCallerId addCallerId;

    @Inject
    AddNumberResource(AddCallerId addCallerId) {
        this.addCallerId = addCallerId;
    }

    @POST
    @RequiresPermission(Permission.CHANGE_NUMBERS)
    @QueryParameters(value = {"caller_id", "carrier", "area_code", "hourly_limit", "daily_limit",
        "is_active", "reason"}, othersAreIgnored = true)
    public Response add(@Context UriInfo uri, @Context HttpHeaders headers, @Context ContainerRequestContext request,
            InputStream body) {
        CallerIdParameters parameters = AdminRequest.parameters(uri, headers, body);
        CallerIdNumber number = parameters.callerId();
        return switch (addCallerId.add(number, parameters.initialPatch(),
                Attributions.of(request, parameters.reason()))) {
            case Added(var record) -> Responses.added(record);
            case AlreadyExists() -> Responses.alreadyExists(number);
        };
    }
}
