// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Describes the service and its main endpoints. */
@Path("/")
@Dependent
public class RootResource {
    @GET
    @Operation(summary = "Name the service")
    @APIResponse(responseCode = "200", description = "Its name, version and where to go on", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "service", value = Examples.SERVICE)))
    public Response describe() {
        return Responses.json(new Service("Caller-ID Rotation", ServiceVersion.CURRENT,
                "/next-cid?to={number}&campaign={campaign}&agent={agent}&call_id={call_id}",
                "POST /release?call_id={call_id}", "/health", "/openapi"));
    }

    private record Service(String service, String version, String nextCid, String release, String health, String api) {}
}
