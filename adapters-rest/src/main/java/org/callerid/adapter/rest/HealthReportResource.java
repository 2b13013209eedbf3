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
import java.util.Optional;
import org.callerid.application.port.in.ExportHealthReport;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.domain.health.HealthOrder;
import org.callerid.domain.health.HealthPeriod;

/** Compares the answer rates of all numbers, for the administrator. */
@Path(Endpoints.HEALTH)
@OperatorOnly
@Dependent
public class HealthReportResource {
    private final ShowHealthReport showHealthReport;
    private final ExportHealthReport exportHealthReport;

    @Inject
    HealthReportResource(ShowHealthReport showHealthReport, ExportHealthReport exportHealthReport) {
        this.showHealthReport = showHealthReport;
        this.exportHealthReport = exportHealthReport;
    }

    @GET
    @QueryParameters({"days", "sort", "format"})
    public Response show(@Context UriInfo uri, @Context ContainerRequestContext request) {
        HealthPeriod period = period(uri);
        HealthOrder order = value("sort", uri).map(HealthOrder::parse).orElse(HealthOrder.MEDIAN);
        return CsvRequest.isCsv(value("format", uri), ResponseFormatFilter.accept(request))
                ? Responses.healthAsCsv(exportHealthReport.export(period, order))
                : Responses.json(HealthReportJson.of(showHealthReport.report(period), order));
    }

    static HealthPeriod period(UriInfo uri) {
        return value("days", uri).map(HealthPeriod::parse).orElse(HealthPeriod.WEEK);
    }

    private static Optional<String> value(String name, UriInfo uri) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name)).filter(text -> !text.isBlank());
    }
}
