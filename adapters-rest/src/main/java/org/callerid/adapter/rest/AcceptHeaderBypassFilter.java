// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Hides the Accept header from Jersey, which would answer 406 to clients that want errors as
 * {@code application/problem+json}, because no successful response has that type. It is better to serve a dialer than
 * to reject it.
 */
@Provider
@PreMatching
@Priority(1)
@Dependent
class AcceptHeaderBypassFilter implements ContainerRequestFilter {
    private static final String PROPERTY = AcceptHeaderBypassFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null) {
            request.setProperty(PROPERTY, accept);
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
    }

    /** The header as it was sent; null if there was none. */
    static @Nullable String accept(ContainerRequestContext request) {
        return (String) request.getProperty(PROPERTY);
    }
}
