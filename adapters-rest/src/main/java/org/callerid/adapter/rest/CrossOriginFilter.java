// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/**
 * Applies the {@link OriginRule} to the API, so that a rejection is formatted and logged like every other response.
 */
@Provider
@PreMatching
@Priority(3)
@Dependent
class CrossOriginFilter implements ContainerRequestFilter {
    private final OriginRule origins;

    @Inject
    CrossOriginFilter(RestSettings settings) {
        this.origins = new OriginRule(settings.allowedHosts());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        origins.rejectionReason(request.getHeaderString("Sec-Fetch-Site"), request.getHeaderString(HttpHeaders.HOST))
                .ifPresent(why -> request.abortWith(Responses.error(Status.FORBIDDEN, why)));
    }
}
