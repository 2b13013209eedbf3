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
import org.callerid.application.port.in.ExportCoverage;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.application.port.in.ShowCoverage.Filter;
import org.callerid.domain.coverage.CoverageStatus;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.CountryGroup;
import org.callerid.domain.numbering.Region;

/** Shows how well the numbers cover the area codes that calls ask for, for the administrator. */
@Path(Endpoints.COVERAGE)
@OperatorOnly
@Dependent
public class CoverageResource {
    private final ShowCoverage showCoverage;
    private final ExportCoverage exportCoverage;

    @Inject
    CoverageResource(ShowCoverage showCoverage, ExportCoverage exportCoverage) {
        this.showCoverage = showCoverage;
        this.exportCoverage = exportCoverage;
    }

    @GET
    @QueryParameters({"area_code", "status", "state", "country", "format"})
    public Response show(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Filter filter = new Filter(value("area_code", uri).map(AreaCode::new),
                value("status", uri).map(CoverageStatus::parse), value("state", uri).map(Region::parse),
                value("country", uri).map(CountryGroup::parse));
        return CsvRequest.isCsv(value("format", uri), ResponseFormatFilter.accept(request))
                ? Responses.coverageAsCsv(exportCoverage.export(filter))
                : Responses.json(CoverageJson.of(showCoverage.show(), filter));
    }

    private static Optional<String> value(String name, UriInfo uri) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name)).filter(text -> !text.isBlank());
    }
}
