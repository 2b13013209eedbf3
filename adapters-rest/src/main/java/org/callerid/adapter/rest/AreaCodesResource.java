// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.callerid.application.port.in.ShowAreaCodes;
import org.callerid.domain.numbering.AreaCode;

/** Shows where an area code is, for the administrator. */
@Path(Endpoints.AREA_CODES)
@OperatorOnly
@Dependent
public class AreaCodesResource {
    private final ShowAreaCodes showAreaCodes;

    @Inject
    AreaCodesResource(ShowAreaCodes showAreaCodes) {
        this.showAreaCodes = showAreaCodes;
    }

    @GET
    @Path(Endpoints.NPA)
    public Response show(@PathParam("npa") String npa) {
        return Responses.areaCode(showAreaCodes.show(new AreaCode(npa)));
    }
}
