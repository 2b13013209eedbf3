// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.callerid.application.model.ServiceVersion;

/** Describes the service and its main endpoints. */
@Path("/")
@Singleton
public class RootResource {
    @GET
    public Response describe() {
        return Responses.json(new Service("Caller-ID Rotation", ServiceVersion.CURRENT,
                "/next-cid?to={number}&campaign={campaign}&agent={agent}&call_id={call_id}",
                "POST /release?call_id={call_id}", "/health", "/openapi"));
    }

    private record Service(String service, String version, String nextCid, String release, String health, String api) {}
}
