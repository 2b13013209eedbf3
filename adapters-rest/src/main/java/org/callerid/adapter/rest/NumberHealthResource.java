// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.callerid.application.port.in.ShowNumberHealth;
import org.callerid.domain.callerid.CallerIdNumber;

/** Shows how the calls of one number ended, for the administrator. */
@Path(Endpoints.NUMBERS + "/" + Endpoints.CALLER_ID + "/" + Endpoints.OF_HEALTH)
@OperatorOnly
@Dependent
public class NumberHealthResource {
    private final ShowNumberHealth showNumberHealth;

    @Inject
    NumberHealthResource(ShowNumberHealth showNumberHealth) {
        this.showNumberHealth = showNumberHealth;
    }

    @GET
    @QueryParameters("days")
    public Response show(@PathParam("caller_id") String raw, @Context UriInfo uri) {
        CallerIdNumber number = CallerIdNumber.parse(raw);
        return showNumberHealth.show(number, HealthReportResource.period(uri))
                .map(health -> Responses.json(NumberHealthJson.of(health)))
                .orElseGet(() -> Responses.notFound(number));
    }
}
