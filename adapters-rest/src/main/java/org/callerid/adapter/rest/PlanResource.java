// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.callerid.application.port.in.PlanCapacity;
import org.callerid.domain.planning.CapacityPlan;

/** Plans how many numbers each area code needs, for the administrator. */
@Path(Endpoints.PLAN)
@OperatorOnly
@Dependent
public class PlanResource {
    private final PlanCapacity planCapacity;

    @Inject
    PlanResource(PlanCapacity planCapacity) {
        this.planCapacity = planCapacity;
    }

    @GET
    @QueryParameters({"demand", "observed", "target", "healthy", "hold", "burst", "resting", "spacing", "format"})
    public Response plan(@Context UriInfo uri, @Context ContainerRequestContext request) {
        PlanParameters parameters = PlanParameters.of(uri);
        boolean csv = parameters.isCsv(ResponseFormatFilter.accept(request));
        CapacityPlan plan = planCapacity.plan(parameters.command());
        return csv ? Responses.planAsCsv(plan) : Responses.plan(plan);
    }
}
