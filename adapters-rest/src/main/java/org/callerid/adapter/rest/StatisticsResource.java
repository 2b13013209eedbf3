// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.callerid.application.port.in.ShowStatistics;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Statistics of the rotation, for the administrator. */
@Path(Endpoints.STATISTICS)
@AdminOnly
@Dependent
public class StatisticsResource {
    private final ShowStatistics showStatistics;

    @Inject
    StatisticsResource(ShowStatistics showStatistics) {
        this.showStatistics = showStatistics;
    }

    @GET
    @Operation(summary = "Figures about the whole")
    @APIResponse(responseCode = "200", description = "Now", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "figures", value = Examples.STATISTICS)))
    @SecurityRequirement(name = CallerIdApplication.ADMIN_TOKEN)
    public Response show() {
        return Responses.statistics(showStatistics.show());
    }
}
