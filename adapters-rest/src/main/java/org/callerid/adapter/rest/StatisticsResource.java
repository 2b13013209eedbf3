// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.callerid.application.port.in.ShowStatistics;

/** Statistics of the rotation, for operators. */
@Path(Endpoints.STATISTICS)
@OperatorOnly
@Dependent
public class StatisticsResource {
    private final ShowStatistics showStatistics;

    @Inject
    StatisticsResource(ShowStatistics showStatistics) {
        this.showStatistics = showStatistics;
    }

    @GET
    public Response show() {
        return Responses.statistics(showStatistics.show());
    }
}
