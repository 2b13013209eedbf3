// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.InstantSource;
import org.callerid.application.port.in.RecordRequest;

/**
 * Records every request: it runs first on the request and last on the response. Requests with the attribute
 * {@link RequestAttributes#SKIP_REQUEST_LOG} are not recorded.
 */
@Provider
@PreMatching
@Priority(0)
@Dependent
class RequestLogFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private final RecordRequest recordRequest;
    private final InstantSource clock;

    @Inject
    RequestLogFilter(RecordRequest recordRequest, InstantSource clock) {
        this.recordRequest = recordRequest;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        RequestLogContext.begin(request, clock.instant());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(RequestAttributes.SKIP_REQUEST_LOG) != null) {
            return;
        }
        recordRequest.record(RequestLogContext.of(request)
                .entry(request.getMethod(), request.getUriInfo().getPath(), response.getStatus()));
    }
}
