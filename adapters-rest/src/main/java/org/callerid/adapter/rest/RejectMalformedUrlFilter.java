// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Rejects requests whose URL {@link UrlSanitizingFilter} removed. */
@Provider
@PreMatching
@Priority(2)
@Dependent
class RejectMalformedUrlFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(SanitizedRequest.MALFORMED_URL) != null) {
            request.abortWith(Responses.badRequest("The URL is too long or is not properly percent-encoded"));
        }
    }
}
